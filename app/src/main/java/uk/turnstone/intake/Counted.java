package uk.turnstone.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A delivery in figures, for one reader.
 *
 * @param reach how much the reader is told
 * @param read rows read
 * @param rejected rows turned back
 * @param figures by column and reason
 */
record Counted(Reach reach, long read, long rejected, Figures figures) {

    /**
     * How complete a column is: of the rows read, how many hold a value that can be read.
     *
     * @param filled rows with a value
     * @param read rows read
     * @param faulty rows in which it holds what is not valid, or doubtful
     * @param heldBack whether the reader is told none of these
     * @param before share in the delivery before, 0 to 1; null where there was none, or it was not counted or is held back
     */
    record Completeness(
            String column,
            long filled,
            long read,
            long faulty,
            boolean heldBack,
            @Nullable Double before) {
        /** From 0 to 1; not a number for a delivery without rows. */
        double share() {
            return (double) filled / read;
        }
    }

    static Counted of(Reach reach, long read, long rejected, @Nullable Figures figures) {
        return new Counted(reach, read, rejected, figures == null || reach == Reach.TOTALS ? Figures.NONE : figures);
    }

    /** Rows with a value in a column; null where they were not counted. */
    @Nullable Long filled(String column) {
        return figures.filled().get(column);
    }

    /** Whether a small count stands behind what would be said of a column. */
    boolean holdsBack(String column) {
        Long filled = filled(column);
        return filled != null && (reach.holdsBack(filled) || reach.holdsBack(read - filled))
                || Stream.concat(figures.flagged().stream(), figures.rejected().stream())
                        .anyMatch(each -> each.column().equals(column) && reach.holdsBack(each.rows()));
    }

    /** Share of the rows that hold a value in a column; null where it is not known or held back. */
    @Nullable Double share(String column) {
        Long filled = filled(column);
        return filled == null || read == 0 || holdsBack(column) ? null : (double) filled / read;
    }

    /** Of the columns of the format that were counted. */
    List<Completeness> columns(Format format, @Nullable Counted before) {
        List<Completeness> columns = new ArrayList<>();
        for (Column column : format.columns()) {
            Long filled = filled(column.name());
            if (filled != null) {
                columns.add(new Completeness(
                        column.name(),
                        filled,
                        read,
                        figures.faulty(column.name()),
                        holdsBack(column.name()),
                        before == null ? null : before.share(column.name())));
            }
        }
        return columns;
    }

    List<Long> flagged() {
        return figures.flagged().stream().map(Figures.Wrong::rows).toList();
    }
}
