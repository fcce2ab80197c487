package uk.turnstone.governance;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that holds what is about people.
 *
 * @param table schema and name
 * @param title what one row is, in words
 * @param picked condition on a row {@code t} that picks the rows of the records in {@code $1}
 * @param holding expression for the holding of a row {@code t}; null where nothing of it is told
 * @param told what is told of a row to the person it is about; empty for what only serves to find or link records
 */
public record HeldTable(
        String table, String title, String picked, @Nullable String holding, List<Told> told) {
    private static final String OF_RECORD = "t.record_id = ANY ($1)";

    /**
     * A part of a row.
     *
     * @param heading in words
     * @param expression on a row {@code t}
     * @param ofOthers whether it is about somebody else: then it is blacked out unless whoever holds it says otherwise
     */
    public record Told(String heading, String expression, boolean ofOthers) {}

    /** Rows of a record by column {@code record_id}, with a holding of their own. */
    public static HeldTable ofRecord(String table, String title, Told... told) {
        return new HeldTable(table, title, OF_RECORD, "t.holding_id", List.of(told));
    }

    /** Rows picked by a condition of their own. */
    public static HeldTable picked(String table, String title, String picked, Told... told) {
        return new HeldTable(table, title, picked, told.length == 0 ? null : "t.holding_id", Arrays.asList(told));
    }

    /** What is told as it stands. */
    public static Told told(String heading, String expression) {
        return new Told(heading, expression, false);
    }

    /** What is about others. */
    public static Told ofOthers(String heading, String expression) {
        return new Told(heading, expression, true);
    }
}
