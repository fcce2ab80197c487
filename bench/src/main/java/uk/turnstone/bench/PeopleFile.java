package uk.turnstone.bench;

import static uk.turnstone.bench.Codes.crn;
import static uk.turnstone.bench.Codes.postcode;
import static uk.turnstone.bench.Mistakes.birthDate;
import static uk.turnstone.bench.Mistakes.chance;
import static uk.turnstone.bench.Mistakes.typo;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import uk.turnstone.linkage.compare.Nicknames;

/**
 * Invented people as partners would write them, of any number, with a truth file {@code id,cluster}. Six people in ten have
 * one record, the others two to eight; some are twins of another. Surnames, streets and towns are made from syllables and
 * postcodes from areas that do not exist; forenames are usual ones, so that familiar forms of them occur. The same number of
 * records and seed give the same files. Arguments: file, truth file, records, seed.
 */
public final class PeopleFile {
    private static final String HEADER =
            "id,source,forename,middle_name,surname,birth_date,sex,postcode,address,town,number\n";
    private static final String[] SOURCES = {
        "police", "probation", "prison", "drug service", "housing", "youth offending", "domestic abuse"
    };
    private static final String[] BEGINNINGS = {
        "Al", "Bar", "Bel", "Bran", "Cor", "Dal", "Dun", "Ed", "Fal", "Gar", "Har", "Hol", "Ing", "Kel", "Lan", "Mar",
        "Mel", "Nor", "Os", "Pel", "Quar", "Ros", "Sel", "Stan", "Tal", "Thor", "Ul", "Ven", "Wal", "Wen", "Yar", "Zel"
    };
    private static final String[] MIDDLES = {
        "", "a", "ber", "den", "e", "el", "fer", "gan", "i", "ker", "la", "ling", "mer", "ne", "o", "ra", "ric", "sen",
        "ta", "ver"
    };
    private static final String[] ENDINGS = {
        "ard", "beck", "by", "combe", "croft", "dale", "den", "ell", "er", "ford", "gate", "ham", "hurst", "ing",
                "land",
        "ley", "low", "man", "mere", "more", "ney", "ock", "ow", "rick", "ridge", "sey", "shaw", "son", "stead", "stow",
        "ton", "ward", "well", "wick", "win", "worth"
    };
    private static final String[] STREETS = {"Road", "Street", "Avenue", "Close", "Lane", "Drive", "Court", "Way"};

    private static final int SURNAMES = BEGINNINGS.length * MIDDLES.length * ENDINGS.length;
    /** Records of a person stand far apart: they are written in so many rounds over all people. */
    private static final int ROUNDS = 16;

    private static final int FIRST_BIRTH_YEAR = 1945;
    private static final int BIRTH_DAYS = 64 * 365;

    private final long seed;
    private final int postcodes;
    private final Map<String, List<String>> familiar = new LinkedHashMap<>();
    private final List<String> forenames;

    private PeopleFile(long records, long seed) throws IOException {
        this.seed = seed;
        postcodes = (int) Math.max(100, records / 20);
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Nicknames.class.getResourceAsStream("nicknames.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.contains(":")).forEach(line -> {
                String[] parts = line.split(":", 2);
                List<String> forms = familiar.computeIfAbsent(capital(parts[0].strip()), name -> new ArrayList<>());
                Stream.of(parts[1].split(","))
                        .map(form -> capital(form.strip()))
                        .forEach(forms::add);
            });
        }
        forenames = new ArrayList<>(familiar.keySet());
        java.util.Collections.shuffle(forenames, new java.util.Random(seed));
    }

    public static void main(String[] arguments) throws IOException {
        write(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Long.parseLong(arguments[2]),
                arguments.length > 3 ? Long.parseLong(arguments[3]) : 1);
    }

    /** Writes both files. */
    static void write(Path file, Path truth, long records, long seed) throws IOException {
        PeopleFile people = new PeopleFile(records, seed);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                BufferedWriter persons = Files.newBufferedWriter(truth, StandardCharsets.UTF_8)) {
            out.write(HEADER);
            persons.write("id,cluster\n");
            people.write(out, persons, records);
        }
    }

    private void write(BufferedWriter out, BufferedWriter persons, long records) throws IOException {
        long people = peopleOf(records);
        long written = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long left = records;
            for (long person = 0; person < people; person++) {
                int copies = (int) Math.min(left, copies(person));
                left -= copies;
                Person whole = null;
                for (int copy = 0; copy < copies; copy++) {
                    if (random(person * 8 + copy, 3).nextInt(ROUNDS) == round) {
                        whole = whole == null ? person(person) : whole;
                        String id = "R%08d".formatted(++written);
                        out.append(id).append(',').append(record(whole, copy)).append('\n');
                        persons.append(id)
                                .append(",P")
                                .append(Long.toString(person))
                                .append('\n');
                    }
                }
            }
        }
    }

    private long peopleOf(long records) {
        long left = records;
        long person = 0;
        while (left > 0) {
            left -= copies(person++);
        }
        return person;
    }

    private int copies(long person) {
        double drawn = random(person, 1).nextDouble();
        double[] upTo = {0.6, 0.8, 0.888, 0.936, 0.964, 0.98, 0.992};
        int copies = 1;
        while (copies <= upTo.length && drawn >= upTo[copies - 1]) {
            copies++;
        }
        return copies;
    }

    private record Person(
            long number,
            boolean male,
            String forename,
            String middle,
            String surname,
            String maiden,
            LocalDate born,
            int[] homes,
            String crn) {}

    private Person person(long number) {
        SplittableRandom random = random(number, 2);
        boolean male = random.nextInt(100) < 72;
        String forename = forename(random, male);
        String middle = forename(random, male);
        String surname = surname(random);
        String maiden = !male && random.nextInt(100) < 35 ? surname(random) : surname;
        LocalDate born = LocalDate.of(FIRST_BIRTH_YEAR, 1, 1).plusDays(random.nextInt(BIRTH_DAYS));
        int[] homes = {home(random), home(random), home(random)};
        String crn = random.nextInt(100) < 55 ? crn(number) : "";
        int kin = number == 0 ? 100 : random(number, 5).nextInt(1000);
        if (kin >= 20) {
            return new Person(number, male, forename, middle, surname, maiden, born, homes, crn);
        }
        Person other = person(number - 1);
        if (kin < 15) {
            String own = forename.equals(other.forename) ? forename(random, !male) : forename;
            return new Person(number, male, own, middle, other.surname, other.surname, other.born, other.homes, crn);
        }
        // A son or daughter of the same name at the same address.
        return new Person(
                number,
                other.male,
                other.forename,
                middle,
                other.surname,
                other.surname,
                other.born.plusDays(20 * 365 + random.nextInt(5000)),
                other.homes,
                crn);
    }

    /** What one system wrote down of a person. */
    private String record(Person person, int copy) {
        SplittableRandom random = random(person.number * 8 + copy, 4);
        String surname = chance(random, 25) ? person.maiden : person.surname;
        surname = chance(random, 4) ? typo(random, surname) : chance(random, 0.3) ? "" : surname;
        String forename = forenameAsWritten(random, person);
        if (chance(random, 1) && !forename.isEmpty()) {
            String kept = forename;
            forename = surname;
            surname = kept;
        }
        String middle = chance(random, 45) ? "" : chance(random, 25) ? person.middle.substring(0, 1) : person.middle;
        int home = person.homes[chance(random, 18) ? 1 + random.nextInt(2) : 0];
        String address = chance(random, 12) ? "" : chance(random, 5) ? typo(random, address(home)) : address(home);
        String postcode = chance(random, 10) ? "" : chance(random, 2) ? typo(random, postcode(home)) : postcode(home);
        String crn = chance(random, 40) ? "" : chance(random, 2) ? typo(random, person.crn) : person.crn;
        String sex = chance(random, 3) ? "" : person.male ^ chance(random, 0.5) ? "M" : "F";
        if (chance(random, 25)) {
            surname = surname.toUpperCase(Locale.ROOT);
            forename = forename.toUpperCase(Locale.ROOT);
        }
        return String.join(
                ",",
                SOURCES[random.nextInt(SOURCES.length)],
                forename,
                middle,
                surname,
                birthDate(random, person.born),
                sex,
                chance(random, 10) ? postcode.replace(" ", "") : postcode,
                address,
                town(home),
                crn);
    }

    private String forenameAsWritten(SplittableRandom random, Person person) {
        List<String> forms = familiar.getOrDefault(person.forename, List.of());
        if (!forms.isEmpty() && chance(random, 12)) {
            return forms.get(random.nextInt(forms.size()));
        }
        if (chance(random, 4)) {
            return typo(random, person.forename);
        }
        return chance(random, 1) ? person.forename.substring(0, 1) : chance(random, 0.5) ? "" : person.forename;
    }

    /** Usual forenames nine times in ten, the first of them 3 in 100; else one of a long tail. */
    private String forename(SplittableRandom random, boolean male) {
        int half = forenames.size() / 2;
        if (chance(random, 90)) {
            return forenames.get(2 * rank(random, half, 8) + (male ? 0 : 1));
        }
        int rare = random.nextInt(BEGINNINGS.length * MIDDLES.length);
        return BEGINNINGS[rare % BEGINNINGS.length] + MIDDLES[rare / BEGINNINGS.length] + (male ? "an" : "ina");
    }

    /** The most common 7 in 1000, and a long tail. */
    private static String surname(SplittableRandom random) {
        int number = (int) ((rank(random, SURNAMES, 20) * 7919L) % SURNAMES);
        return syllables(number);
    }

    private static String syllables(int number) {
        return BEGINNINGS[number % BEGINNINGS.length]
                + MIDDLES[number / BEGINNINGS.length % MIDDLES.length]
                + ENDINGS[number / BEGINNINGS.length / MIDDLES.length % ENDINGS.length];
    }

    /** From 0 up to a number, each by 1/(rank + shift). */
    private static int rank(SplittableRandom random, int number, int shift) {
        double drawn = shift * Math.pow((number + shift) / (double) shift, random.nextDouble()) - shift;
        return Math.min(number - 1, (int) drawn);
    }

    /** A home is a postcode and a house in it. */
    private int home(SplittableRandom random) {
        return random.nextInt(postcodes) * 32 + random.nextInt(32);
    }

    private static String address(int home) {
        int number = home / 32;
        return (1 + home % 32 * 2) + " " + syllables((int) (number * 31L % SURNAMES)) + " "
                + STREETS[number % STREETS.length];
    }

    private static String town(int home) {
        return syllables((int) (home / 32 / 600 * 104_729L % SURNAMES)) + " Magna";
    }

    private SplittableRandom random(long of, int what) {
        return new SplittableRandom((seed * 31 + what) * 0x9E3779B97F4A7C15L ^ of * 0xD1B54A32D192ED03L);
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
