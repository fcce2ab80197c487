package uk.turnstone.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/** One of very many invented people: the same number is always the same person. Names are as common as in the country. */
record Crowd(
        String number,
        String forename,
        String surname,
        String alias,
        boolean isMale,
        LocalDate born,
        String house,
        String street,
        String postcode) {
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
    private static final List<List<String>> PARTS = rows("surname-parts.csv");
    private static final List<String> STREETS =
            rows("streets.txt").stream().map(List::getFirst).toList();
    private static final NavigableMap<Integer, String> SURNAMES = summed(rows("common-surnames.csv"));
    private static final Map<Boolean, NavigableMap<Integer, String>> FORENAMES =
            Map.of(true, forenames("M"), false, forenames("F"));

    static Crowd person(int number) {
        Random chance = new Random(number * 7919L + 13);
        boolean male = chance.nextInt(4) > 0;
        String surname = surname(chance);
        return new Crowd(
                "W%07d".formatted(number),
                forename(chance, male),
                surname,
                chance.nextInt(10) == 0 ? forename(chance, male) + " " + surname(chance) : "",
                male,
                LocalDate.of(1946, 1, 1).plusDays(chance.nextInt(60 * 365)),
                Integer.toString(1 + chance.nextInt(140)),
                STREETS.get(chance.nextInt(STREETS.size())),
                postcode(chance));
    }

    private static String surname(Random chance) {
        Map.Entry<Integer, String> common = SURNAMES.higherEntry(chance.nextInt(10_000));
        return common == null ? any(chance).getFirst() + any(chance).getLast() : common.getValue();
    }

    private static String forename(Random chance, boolean male) {
        NavigableMap<Integer, String> names = Objects.requireNonNull(FORENAMES.get(male));
        return names.higherEntry(chance.nextInt(names.lastKey())).getValue();
    }

    private static List<String> any(Random chance) {
        return PARTS.get(chance.nextInt(PARTS.size()));
    }

    private static String postcode(Random chance) {
        return "TS%d %d%c%c"
                .formatted(
                        1 + chance.nextInt(29),
                        1 + chance.nextInt(9),
                        LETTERS.charAt(chance.nextInt(LETTERS.length())),
                        LETTERS.charAt(chance.nextInt(LETTERS.length())));
    }

    String address() {
        return house + " " + street + " Road";
    }

    /** A line of the caseload. */
    String row() {
        return String.join(
                        ",",
                        number,
                        "1",
                        surname,
                        forename,
                        alias,
                        isMale ? "M" : "F",
                        born.toString(),
                        address(),
                        postcode,
                        "finance",
                        "active",
                        "2026-09-01",
                        "",
                        "")
                + "\n";
    }

    private static NavigableMap<Integer, String> forenames(String sex) {
        return summed(rows("common-forenames.csv").stream()
                .filter(row -> row.get(2).equals(sex))
                .toList());
    }

    private static NavigableMap<Integer, String> summed(List<List<String>> rows) {
        NavigableMap<Integer, String> names = new TreeMap<>();
        int sum = 0;
        for (List<String> row : rows) {
            sum += Integer.parseInt(row.get(1));
            names.put(sum, row.getFirst());
        }
        return names;
    }

    private static List<List<String>> rows(String name) {
        try (InputStream in =
                        Objects.requireNonNull(Crowd.class.getResourceAsStream("/uk/turnstone/demo/" + name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(",")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
