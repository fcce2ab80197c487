package uk.turnstone.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import uk.turnstone.linkage.identifier.IdentifierType;

/**
 * What the records of two people say of the same things, and where they differ: the word says it, the mark only repeats it.
 *
 * @param one the one
 * @param other the other
 */
public record SideBySide(SeenPerson one, SeenPerson other) {

    /** How something that one says stands to what the other says. */
    public enum Standing {
        SAME,
        DIFFERS,
        /** The other says nothing of this kind. */
        ALONE
    }

    /** Something that is said, such as a name. */
    public record Value(String text, Standing standing) {
        public boolean differs() {
            return standing == Standing.DIFFERS;
        }
    }

    /** A thing of which both may say something. */
    public record Row(String what, List<Value> one, List<Value> other) {

        /** How the two sides compare, in words. */
        public String word() {
            List<Value> all = new ArrayList<>(one);
            all.addAll(other);
            boolean same = all.stream().anyMatch(value -> value.standing() == Standing.SAME);
            boolean differ = all.stream().anyMatch(Value::differs);
            if (same && differ) {
                return "the same in part";
            }
            if (same || differ) {
                return same ? "the same" : "different";
            }
            return all.isEmpty() ? "not known" : "only one says";
        }

        public boolean differs() {
            return word().equals("different");
        }
    }

    /** Names, birth dates, numbers and addresses. */
    public List<Row> rows() {
        return List.of(
                row("Names", SeenRecord::names, name -> ""),
                row("Born", SeenRecord::births, birth -> ""),
                // Numbers of two kinds cannot contradict each other.
                row("Numbers", SeenRecord::numbers, SideBySide::kind),
                row("Addresses", SeenRecord::addresses, address -> ""));
    }

    /** The kind of a number of which a person has one; of others, such as custody records, everybody has several. */
    private static String kind(String number) {
        String type = number.substring(0, number.indexOf(' '));
        return Arrays.stream(IdentifierType.values())
                        .anyMatch(known -> known.name().equals(type) && known.linksAcrossAgencies())
                ? type
                : number;
    }

    private Row row(String what, Function<SeenRecord, List<String>> part, Function<String, String> kind) {
        List<String> left = one.said(part);
        List<String> right = other.said(part);
        return new Row(what, values(left, right, kind), values(right, left, kind));
    }

    private static List<Value> values(List<String> mine, List<String> theirs, Function<String, String> kind) {
        return mine.stream()
                .map(text -> new Value(text, standing(text, theirs, kind)))
                .toList();
    }

    private static Standing standing(String text, List<String> theirs, Function<String, String> kind) {
        if (theirs.stream().anyMatch(other -> plain(other).equals(plain(text)))) {
            return Standing.SAME;
        }
        return theirs.stream().anyMatch(other -> kind.apply(other).equals(kind.apply(text)))
                ? Standing.DIFFERS
                : Standing.ALONE;
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }
}
