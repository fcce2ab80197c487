package uk.turnstone.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.turnstone.linkage.PartialDate;
import uk.turnstone.linkage.PersonIdentifier;
import uk.turnstone.linkage.PersonRecord;
import uk.turnstone.linkage.Sex;
import uk.turnstone.linkage.identifier.IdentifierType;
import uk.turnstone.linkage.identifier.Postcode;
import uk.turnstone.linkage.name.PersonName;

/**
 * Records from a seed that meet in every way: families with few names, dates and numbers among them (so that numbers are
 * shared by strangers, twins give each other's names, persons have several numbers, dates are partial, some records are
 * protected), courts that write one person down many times, and chains in which each record knows only the next. Ids are
 * dealt out at random, so that the smallest of a chain lies anywhere within it.
 */
final class AwkwardRecords {

    private static final List<String> SURNAMES = List.of("Dipper", "Coot", "Van Der Rail", "O'Finch", "Łuczak");
    private static final List<String> PLACEHOLDERS = List.of("0000000000");

    private final Random random;
    private final List<PersonRecord> records = new ArrayList<>();
    private final List<Long> ids;
    private int numbersGiven;

    private AwkwardRecords(long seed) {
        random = new Random(seed);
        ids = new ArrayList<>(IntStream.range(1, 5000).mapToObj(i -> i * 7L).toList());
        Collections.shuffle(ids, random);
    }

    static List<PersonRecord> from(long seed) {
        AwkwardRecords all = new AwkwardRecords(seed);
        for (int family = 0; family < 120; family++) {
            all.family(family);
        }
        all.court("Jay", 60);
        all.court("Pipit", 3);
        all.chain(64);
        all.chain(33);
        all.twoOfEach();
        all.keyless();
        Collections.shuffle(all.records, all.random);
        return all.records;
    }

    private void family(int which) {
        String surname = SURNAMES.get(which % SURNAMES.size()) + (char) ('a' + which / SURNAMES.size());
        String other = "Wagtail" + (char) ('a' + which % 26);
        List<String> names = List.of(
                "Wren/" + surname,
                "Wren/" + surname,
                "Robin/" + surname,
                "Wren Mary/" + surname,
                "Wren/" + other,
                "Wren/" + surname + ",Robin/" + surname,
                "/" + surname);
        List<String> births =
                List.of("1984-04-03", "1984-04-03", "1984-04-03", "1984-03-04", "1991-11-20", "1984", "1984-04", "");
        List<PersonIdentifier> numbers = new ArrayList<>();
        numbers.add(valid(IdentifierType.PNC));
        numbers.add(valid(IdentifierType.PNC));
        numbers.add(valid(IdentifierType.NHS));
        numbers.add(valid(IdentifierType.CRN));
        numbers.add(valid(IdentifierType.CRN));
        numbers.add(read(IdentifierType.CLIENT_REF, "17"));
        numbers.add(read(IdentifierType.CLIENT_REF, "18"));
        numbers.add(read(IdentifierType.NHS, PLACEHOLDERS.getFirst()));
        int size = 2 + random.nextInt(11);
        for (int i = 0; i < size; i++) {
            List<PersonIdentifier> carried =
                    numbers.stream().filter(number -> random.nextInt(6) == 0).toList();
            add(
                    any(List.of("police", "probation", "drugs")),
                    random.nextInt(5) == 0,
                    any(names),
                    any(births),
                    carried,
                    any(List.of("", "TS24 8AA", "TS24 8AA", "TS1 1AB", "ZZ99 3VZ")));
        }
    }

    /** One person in many records that say the same but for the number of each arrest. */
    private void court(String forename, int size) {
        for (int i = 0; i < size; i++) {
            add(
                    "courts",
                    false,
                    forename + "/Heron",
                    "1979-08-14",
                    List.of(read(IdentifierType.CUSTODY_RECORD, forename + " " + i)),
                    "TS25 1AA");
        }
        add("police", false, forename + "/Heron", "1979-08-14", List.of(valid(IdentifierType.PNC)), "TS25 1AA");
    }

    /** Each record carries a number of the one before it and a number of the one after it, and no other. */
    private void chain(int length) {
        PersonIdentifier before = valid(IdentifierType.CRN);
        for (int i = 0; i < length; i++) {
            PersonIdentifier after = valid(i % 2 == 0 ? IdentifierType.NHS : IdentifierType.CRN);
            add("probation", false, "Lark/Bunting", "", List.of(before, after), "");
            before = after;
        }
    }

    /** One person with two numbers of two kinds: two findings about the same records. */
    private void twoOfEach() {
        PersonIdentifier shared = valid(IdentifierType.NHS);
        for (int i = 0; i < 2; i++) {
            List<PersonIdentifier> own = List.of(shared, valid(IdentifierType.PNC), valid(IdentifierType.CRN));
            add("police", false, "Teal/Smew", "1968-02-29", own, "TS24 8AA");
        }
    }

    /** Records that say the same and can be linked with nothing. */
    private void keyless() {
        for (int i = 0; i < 5; i++) {
            add("drugs", false, "Siskin/Twite", "1990", List.of(), "TS24 8AA");
        }
    }

    private void add(
            String agency,
            boolean isProtected,
            String names,
            String birth,
            List<PersonIdentifier> numbers,
            String postcode) {
        records.add(PersonRecord.of(
                ids.removeLast(),
                agency,
                "test",
                isProtected,
                Stream.of(names.split(","))
                        .map(name -> name.split("/", -1))
                        .map(halves -> new PersonName(halves[0], halves[1]))
                        .toList(),
                PartialDate.parse(birth).orElse(null),
                numbers,
                postcode.isEmpty() ? List.of() : List.of(Postcode.of(postcode)),
                any(List.of(Sex.values()))));
    }

    /** A number that nobody else was given, with the check letter or digit that it should have. */
    private PersonIdentifier valid(IdentifierType type) {
        numbersGiven++;
        Stream<String> forms =
                switch (type) {
                    case NHS -> IntStream.range(0, 10).mapToObj(digit -> "9990%05d%d".formatted(numbersGiven, digit));
                    case PNC ->
                        "ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars().mapToObj(letter -> "2012/%07d%c"
                                .formatted(numbersGiven, letter));
                    case CRN -> Stream.of("X%06d".formatted(numbersGiven));
                    default -> throw new IllegalArgumentException("No numbers of the kind " + type + " are made here.");
                };
        Optional<PersonIdentifier> made = forms.map(form -> PersonIdentifier.parse(type, form))
                .flatMap(Optional::stream)
                .findFirst();
        // One NHS number in eleven has no check digit.
        return made.orElseGet(() -> valid(type));
    }

    private static PersonIdentifier read(IdentifierType type, String written) {
        return PersonIdentifier.parse(type, written).orElseThrow();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
