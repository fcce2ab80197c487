package uk.turnstone.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.linkage.PersonIdentifier;
import uk.turnstone.linkage.clean.Cleaning;
import uk.turnstone.linkage.clean.CleaningStep;
import uk.turnstone.linkage.compare.Likeness;
import uk.turnstone.linkage.compare.Nicknames;
import uk.turnstone.linkage.identifier.IdentifierType;
import uk.turnstone.linkage.identifier.Postcode;
import uk.turnstone.linkage.name.PersonName;
import uk.turnstone.linkage.weigh.BlockingRule;
import uk.turnstone.linkage.weigh.Comparison;
import uk.turnstone.linkage.weigh.Explanation;
import uk.turnstone.linkage.weigh.Level;
import uk.turnstone.linkage.weigh.Model;
import uk.turnstone.linkage.weigh.Table;

/**
 * Weighs two people by the closest two of their records, from what the reader sees of them and with weights set by hand: it
 * helps a reviewer and joins nobody.
 */
final class HandWeights {
    private static final List<IdentifierType> NUMBERS = List.of(
            IdentifierType.PNC,
            IdentifierType.CRO,
            IdentifierType.NHS,
            IdentifierType.CRN,
            IdentifierType.PRISON_NUMBER);
    private static final Cleaning AS_IT_IS = new Cleaning(List.of(CleaningStep.TRIM));
    private static final int BIRTH = 2;
    private static final int POSTCODE = 3;
    private static final int FIRST_NUMBER = 4;
    private static final double JOIN = 0.999;
    private static final double APART = 0.05;
    private static final double PRIOR = 1e-4;

    /** Of each record so many ways of taking its names and postcodes are compared. */
    private static final int MOST_WAYS = 24;

    private HandWeights() {}

    /**
     * The evidence of the two records that are closest; empty where one side says nothing.
     *
     * @param sql a transaction of the reader, whose rights decide what is read
     */
    static Optional<Evidence> of(JdbcClient sql, Set<Long> one, Set<Long> other) {
        var onFile = new RecordsOnFile(sql);
        List<List<String>> left = ways(onFile.read(one));
        List<List<String>> right = ways(onFile.read(other));
        return left.stream()
                .flatMap(a -> right.stream().map(b -> explained(a, b)))
                .max(Comparator.comparingDouble(Explanation::weight))
                .map(best -> new Evidence(best, Model.weight(APART), Model.weight(JOIN)));
    }

    private static Explanation explained(List<String> a, List<String> b) {
        List<Comparison> comparisons = comparisons().stream()
                .filter(each -> each.column() < FIRST_NUMBER
                        || !a.get(each.column()).isEmpty()
                        || !b.get(each.column()).isEmpty())
                .toList();
        var table = new Table(Stream.iterate(0, column -> column < FIRST_NUMBER + NUMBERS.size(), column -> column + 1)
                .map(column -> new Table.Column("c" + column, AS_IT_IS))
                .toList());
        table.add("", "1", a);
        table.add("", "2", b);
        var block = new BlockingRule(List.of(new BlockingRule.Part("c0", 0, AS_IT_IS)));
        return Explanation.of(
                table, new Model("pair", 1, comparisons, List.of(block), List.of(block), PRIOR, JOIN, APART), 0, 1);
    }

    private static List<List<String>> ways(Collection<RecordOnFile> records) {
        return records.stream()
                .flatMap(record -> ways(record).stream().limit(MOST_WAYS))
                .toList();
    }

    private static List<List<String>> ways(RecordOnFile record) {
        List<List<String>> ways = new ArrayList<>();
        for (Optional<PersonName> name : orNone(
                record.names().stream().flatMap(each -> each.parts().stream()).toList())) {
            for (Optional<Postcode> postcode : orNone(record.addresses().stream()
                    .flatMap(each -> each.open().stream())
                    .toList())) {
                List<String> cells = new ArrayList<>();
                cells.add(name.map(each -> String.join(" ", each.givenWords())).orElse(""));
                cells.add(
                        name.map(each -> String.join(" ", each.surnameWords())).orElse(""));
                cells.add(
                        record.birth() != null && record.birth().isFull()
                                ? record.birth().earliest().toString()
                                : "");
                cells.add(postcode.map(Postcode::canonical)
                        .map(HandWeights::closedUp)
                        .orElse(""));
                NUMBERS.forEach(type -> cells.add(number(record, type)));
                ways.add(cells);
            }
        }
        return ways;
    }

    private static String closedUp(String postcode) {
        return postcode.replace(" ", "");
    }

    private static String number(RecordOnFile record, IdentifierType type) {
        return record.numbers().stream()
                .flatMap(each -> each.valid().stream())
                .filter(each -> each.type() == type)
                .map(PersonIdentifier::canonical)
                .findFirst()
                .orElse("");
    }

    private static <T> List<Optional<T>> orNone(List<T> all) {
        return all.isEmpty()
                ? List.of(Optional.empty())
                : all.stream().map(Optional::of).toList();
    }

    private static List<Comparison> comparisons() {
        List<Comparison> all = new ArrayList<>(List.of(
                new Comparison(
                        "forename",
                        0,
                        List.of(
                                level("same forename", new Likeness.Exact(), 0.8, 0.01),
                                level(
                                        "one forename is a short form of the other",
                                        new Likeness.Nickname(Nicknames.ENGLISH),
                                        0.08,
                                        0.004),
                                level("forenames alike", new Likeness.JaroWinklerAtLeast(0.88), 0.07, 0.01),
                                rest("other forename", 0.05, 0.97))),
                new Comparison(
                        "surname",
                        1,
                        List.of(
                                level("same surname", new Likeness.Exact(), 0.84, 0.003),
                                level("surnames alike", new Likeness.JaroWinklerAtLeast(0.9), 0.08, 0.004),
                                rest("other surname", 0.08, 0.99))),
                new Comparison(
                        "birth date",
                        BIRTH,
                        List.of(
                                level("same birth date", new Likeness.Exact(), 0.9, 0.00006),
                                level(
                                        "day and month of birth changed places",
                                        new Likeness.DayAndMonthExchanged(),
                                        0.02,
                                        0.0001),
                                level("birth dates differ by one digit", new Likeness.OneSignDiffers(), 0.04, 0.002),
                                level("born within a year", new Likeness.WithinDays(365), 0.01, 0.03),
                                rest("other birth date", 0.03, 0.97))),
                new Comparison(
                        "postcode",
                        POSTCODE,
                        List.of(
                                level("same postcode", new Likeness.Exact(), 0.55, 0.001),
                                level(
                                        "postcodes of one sector",
                                        new Likeness.SameAfter(CleaningStep.SECTOR),
                                        0.1,
                                        0.01),
                                rest("other postcode", 0.35, 0.99)))));
        for (int i = 0; i < NUMBERS.size(); i++) {
            String title = NUMBERS.get(i).label();
            all.add(new Comparison(
                    title,
                    FIRST_NUMBER + i,
                    List.of(
                            level("same " + title, new Likeness.Exact(), 0.95, 0.00001),
                            rest("other " + title, 0.05, 0.99999))));
        }
        return all;
    }

    private static Level level(String name, Likeness likeness, double m, double u) {
        return new Level(name, likeness, false, m, u);
    }

    private static Level rest(String name, double m, double u) {
        return new Level(name, null, false, m, u);
    }
}
