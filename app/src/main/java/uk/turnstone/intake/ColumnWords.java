package uk.turnstone.intake;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be written in a column, in words for whoever writes it. */
final class ColumnWords {
    private ColumnWords() {}

    /** How a value of the column is written. */
    static String how(Column column) {
        return switch (column.type()) {
            case TEXT -> "Text of up to %,d characters".formatted(column.maximum());
            case WHOLE_NUMBER -> "A whole number, such as 12";
            case DECIMAL -> "A number, such as 51.5 or -1.25";
            case DATE -> "A day, such as 2026-11-23 or 23/11/2026";
            case PARTIAL_DATE -> "A day, month or year, such as 1992-03-12, 12/03/1992, 1992-03 or 1992";
            case DATE_TIME -> "A day and time, such as 2026-11-23 14:05 or 23/11/2026 14:05";
            case MONTH -> "A month, such as 2026-11";
            case CODE -> "One of " + String.join(", ", column.accepted());
            case CODES -> "Any of " + String.join(", ", column.accepted()) + ", with semicolons between them";
        };
    }

    /** The same with what else is asked of the value. */
    static String rules(Column column) {
        return Stream.of(
                        how(column),
                        column.past() ? "not in the future" : "",
                        column.from() == null ? "" : "not before " + column.from(),
                        column.notBefore() == null ? "" : "not before " + column.notBefore())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** What to know when writing a value, with the partner's own codes; null for a text that may be anything. */
    static @Nullable String hint(Column column, Mapping mapping) {
        Map<String, String> own = mapping.codes().getOrDefault(column.name(), Map.of());
        String words = (column.type() == ColumnType.TEXT ? "" : how(column))
                + (own.isEmpty() ? "" : "; or, as this partner writes it, " + String.join(", ", own.keySet()));
        String needed = column.required() ? "Every row needs one." : "";
        String hint = words.isEmpty() || needed.isEmpty() ? words + needed : words + ". " + needed;
        return hint.isEmpty() ? null : hint;
    }

    /** A value as one might write it, for an example; empty where a text may be empty. */
    static String example(Column column) {
        return switch (column.type()) {
            case TEXT -> column.required() ? "…" : "";
            case WHOLE_NUMBER -> "12";
            case DECIMAL -> "51.5";
            case DATE, PARTIAL_DATE -> "2024-03-12";
            case DATE_TIME -> "2024-03-12 14:05";
            case MONTH -> "2024-03";
            case CODE -> column.accepted().getFirst();
            case CODES -> column.accepted().stream().limit(2).collect(Collectors.joining(";"));
        };
    }
}
