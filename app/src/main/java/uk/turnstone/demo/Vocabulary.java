package uk.turnstone.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The word lists beside this room: birds for people, stones for workers, the shore for streets. */
final class Vocabulary {
    static final List<String> SURNAMES = lines("surnames.txt");
    static final List<String> ACCENTED_SURNAMES = lines("surnames-accented.txt");
    static final List<List<String>> OTHER_SCRIPT_SURNAMES = rows("surnames-other-script.csv");
    static final List<String> MALE_FORENAMES = lines("forenames-male.txt");
    static final List<String> FEMALE_FORENAMES = lines("forenames-female.txt");
    static final List<List<String>> OTHER_SCRIPT_FORENAMES = rows("forenames-other-script.csv");
    static final List<List<String>> NICKNAMES = rows("nicknames.csv");
    static final List<String> PARTICLES = lines("particles.txt");
    static final List<String> STREETS = lines("streets.txt");
    static final List<String> STREET_KINDS = lines("street-kinds.txt");
    static final List<List<String>> WARDS = rows("wards.csv");
    static final List<String> WORKER_FORENAMES = lines("worker-forenames.txt");
    static final List<String> WORKER_SURNAMES = lines("worker-surnames.txt");

    private Vocabulary() {}

    /** The rows of a word list that holds several columns, separated by commas. */
    static List<List<String>> rows(String name) {
        return lines(name).stream().map(line -> List.of(line.split(",", -1))).toList();
    }

    static String worker(Chance chance) {
        return chance.one(WORKER_FORENAMES) + " " + chance.one(WORKER_SURNAMES);
    }

    private static List<String> lines(String name) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The word list " + name + " is missing from the application.");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
