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

    /** “from -180 to 180”; empty where any number may stand. */
    static String range(Column column) {
        Double least = column.atLeast();
        Double most = column.atMost();
        return Stream.of(least == null ? "" : "from " + plain(least), most == null ? "" : "to " + plain(most))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String plain(double number) {
        return new java.math.BigDecimal(Double.toString(number))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The same with what else is asked of the value. */
    static String rules(Column column) {
        return Stream.of(
                        how(column),
                        range(column),
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
}
