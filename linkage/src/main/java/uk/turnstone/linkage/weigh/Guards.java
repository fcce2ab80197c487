package uk.turnstone.linkage.weigh;

import java.util.List;
import java.util.Optional;

/**
 * What holds whatever the weights say. Records that a guard keeps apart are never of one person, neither directly nor over
 * others.
 *
 * @param twins who are relatives and not one person; empty where that is not asked
 * @param ownNumber column of the number by which a source tells its people apart: two records of one source with different
 *     numbers are two people; {@link #NO_COLUMN} where there is none
 * @param protectedBy column that says, by anything written in it, that a record is protected: it joins a person on evidence of
 *     its own, and never brings two others together; {@link #NO_COLUMN} where there is none
 */
public record Guards(Optional<Twins> twins, int ownNumber, int protectedBy) {
    public static final int NO_COLUMN = -1;

    public static final Guards NONE = new Guards(Optional.empty(), NO_COLUMN, NO_COLUMN);

    /**
     * Twins and relatives of one name at one address: what they share, and by what they differ.
     *
     * @param same columns that twins share, such as surname, birth date and postcode; a pair that differs in one, or where one
     *     is not known, is none of twins
     * @param apart place of the comparison, such as that of forenames, that stands at its last level between twins
     * @param unless columns of which one that is equal shows that they are one person all the same, such as a number
     */
    public record Twins(List<Integer> same, int apart, List<Integer> unless) {
        public Twins {
            same = List.copyOf(same);
            unless = List.copyOf(unless);
            if (same.isEmpty()) {
                throw new IllegalArgumentException("The guard for twins needs a column that twins share.");
            }
        }
    }

    /** Whether any two records may be kept apart. */
    boolean keepApart() {
        return twins.isPresent() || ownNumber != NO_COLUMN;
    }

    boolean isNone() {
        return !keepApart() && protectedBy == NO_COLUMN;
    }

    boolean isProtected(Table table, int record) {
        return protectedBy != NO_COLUMN && table.value(protectedBy, record) != 0;
    }

    /** Whether two records are of two people whatever they weigh. */
    boolean apart(Table table, List<Comparison> comparisons, int a, int b) {
        return twoOfOneSource(table, a, b)
                || twins.filter(guard -> areTwins(guard, table, comparisons, a, b))
                        .isPresent();
    }

    /** Why two records are of two people whatever they weigh, in a sentence; empty where no guard keeps them apart. */
    public Optional<String> why(Table table, Model model, int a, int b) {
        if (twoOfOneSource(table, a, b)) {
            return Optional.of("Kept apart: their source says that they are two people.");
        }
        return apart(table, model.comparisons(), a, b)
                ? Optional.of("Kept apart: twins or relatives share all that is alike in them.")
                : Optional.empty();
    }

    private boolean twoOfOneSource(Table table, int a, int b) {
        return ownNumber != NO_COLUMN
                && table.differ(ownNumber, a, b)
                && table.source(a).equals(table.source(b));
    }

    private static boolean areTwins(Twins guard, Table table, List<Comparison> comparisons, int a, int b) {
        Comparison apart = comparisons.get(guard.apart());
        return guard.same().stream().allMatch(column -> table.share(column, a, b))
                && guard.unless().stream().noneMatch(column -> table.share(column, a, b))
                && apart.step(table, a, b) == apart.levels().size();
    }
}
