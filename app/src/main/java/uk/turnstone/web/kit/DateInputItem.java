package uk.turnstone.web.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a date.
 *
 * @param label the name with a capital where null
 */
public record DateInputItem(
        @Nullable String id,
        @Nullable String name,
        @Nullable String label,
        @Nullable String value,
        @Nullable String autocomplete,
        @Nullable String inputmode,
        @Nullable String pattern,
        @Nullable String classes,
        Attributes attributes) {

    private static final List<DateInputItem> DAY_MONTH_YEAR = List.of(
            part("day", null, "govuk-input--width-2"),
            part("month", null, "govuk-input--width-2"),
            part("year", null, "govuk-input--width-4"));

    /** Day, month and year, as typed. */
    public static List<DateInputItem> of(@Nullable String day, @Nullable String month, @Nullable String year) {
        return List.of(
                part("day", day, "govuk-input--width-2"),
                part("month", month, "govuk-input--width-2"),
                part("year", year, "govuk-input--width-4"));
    }

    /** The parts given, or an empty day, month and year. */
    public static List<DateInputItem> orDayMonthYear(List<DateInputItem> given) {
        return given.isEmpty() ? DAY_MONTH_YEAR : given;
    }

    /** The label of this part. */
    public String words() {
        return label != null ? label : Capital.of(name);
    }

    private static DateInputItem part(String name, @Nullable String value, String classes) {
        return new DateInputItem(null, name, null, value, null, null, null, classes, Attributes.NONE);
    }
}
