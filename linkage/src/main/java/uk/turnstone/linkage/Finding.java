package uk.turnstone.linkage;

import java.util.Comparator;
import java.util.List;

/**
 * Something about the quality of the data, or too unsure to act on, that a person should look at. It tells of all its
 * records, so it is for readers who may see all of them.
 *
 * @param kind what was found
 * @param records ids of the records, rising
 * @param sentence what was found, for people
 */
public record Finding(Kind kind, List<Long> records, String sentence) implements Comparable<Finding> {

    /** What was found. */
    public enum Kind {
        /** One number on records whose birth dates and surnames contradict. */
        SHARED_NUMBER,
        /** Alike in name, birth date and more, but with different numbers of one kind. */
        DIFFERENT_NUMBERS,
        /** One gives as another name what is the other's own: twins, or a brother's name given on arrest. */
        NAME_OF_ANOTHER,
        /** It fits people who cannot be one, so it is joined to none of them. */
        COULD_BE_EITHER,
        /** A protected record fits, but joining it would rest on protected evidence or bridge two people. */
        WOULD_BRIDGE,
        /** Joined for good reason, yet several numbers of a kind that a person has one of. */
        SEVERAL_NUMBERS
    }

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::kind)
            .thenComparing(finding -> finding.records().getFirst())
            .thenComparing(finding -> finding.records().getLast())
            .thenComparing(Finding::sentence)
            .thenComparing(finding -> finding.records().toString());

    public Finding {
        records = records.stream().sorted().toList();
        if (records.isEmpty()) {
            throw new IllegalArgumentException("A finding is about at least one record.");
        }
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
