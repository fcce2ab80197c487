package uk.turnstone.web.list;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param key its name in addresses and in {@link Row}
 * @param title its heading
 * @param value expression of its value, over {@code page} and what is joined to it
 * @param sorting by what the list is sorted when it is sorted by this column; null if it cannot be
 * @param use whether it is shown, can be chosen, or is read for the others' sake
 * @param exported whether files hold it where the page shows it
 * @param needs data category that the reader's role must work with; null for none beyond the page's own. Without it the
 *     column is not there: an empty one would say “none”
 * @param cell how a row shows it; null for the value in words
 */
public record Column(
        String key,
        String title,
        ValueType type,
        String value,
        @Nullable Sorting sorting,
        Use use,
        boolean exported,
        @Nullable String needs,
        @Nullable Function<Row, Cell> cell) {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]*");

    /** What a column is for. */
    public enum Use {
        SHOWN,
        OFFERED,
        BEHIND
    }

    public Column {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a key of a column: " + key);
        }
    }

    /** A column that is shown unless somebody chooses otherwise, cannot be sorted by, and stands in files. */
    public static Column of(String key, String title, ValueType type, String value) {
        return new Column(key, title, type, value, null, Use.SHOWN, true, null, null);
    }

    /** A value that other columns' cells need; never shown by itself. */
    public static Column behind(String key, ValueType type, String value) {
        return new Column(key, "", type, value, null, Use.BEHIND, false, null, null);
    }

    public Column sorted(Sorting by) {
        return new Column(key, title, type, value, by, use, exported, needs, cell);
    }

    /** Not shown until chosen. */
    public Column offered() {
        return new Column(key, title, type, value, sorting, Use.OFFERED, exported, needs, cell);
    }

    /** Not in files: links and pictures. */
    public Column onPageOnly() {
        return new Column(key, title, type, value, sorting, use, false, needs, cell);
    }

    public Column needing(String category) {
        return new Column(key, title, type, value, sorting, use, exported, category, cell);
    }

    public Column shownAs(Function<Row, Cell> shown) {
        return new Column(key, title, type, value, sorting, use, exported, needs, shown);
    }

    Cell cellOf(Row row) {
        return cell == null ? Cell.of(InWords.of(row.value(key))) : cell.apply(row);
    }

    /** Numbers stand at the right, so that they can be compared. */
    boolean isNumber() {
        return type == ValueType.NUMBER;
    }

    /** Days and numbers stay in one line. */
    boolean isShort() {
        return type == ValueType.DAY || type == ValueType.NUMBER;
    }

    /** What is read together with it: itself. */
    String selected() {
        return value + " AS \"v_" + key + "\"";
    }
}
