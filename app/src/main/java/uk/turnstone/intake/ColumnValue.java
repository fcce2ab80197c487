package uk.turnstone.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a cell into a value of its column's type, or says in the partner's words why not. Dates are read as ISO, as
 * dd/MM/yyyy and as dd-MMM-yyyy; never as month first.
 */
final class ColumnValue {
    private static final List<DateTimeFormatter> DAYS =
            formats("uuuu-MM-dd", "dd/MM/uuuu", "d/M/uuuu", "dd-MMM-uuuu", "dd.MM.uuuu");
    private static final List<DateTimeFormatter> TIMES = formats(
            "uuuu-MM-dd HH:mm",
            "uuuu-MM-dd HH:mm:ss",
            "uuuu-MM-dd'T'HH:mm",
            "uuuu-MM-dd'T'HH:mm:ss",
            "dd/MM/uuuu HH:mm",
            "dd/MM/uuuu HH:mm:ss");

    /** Narrower than Java's own reading, which takes "1d" and "0x1p3" for numbers. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");

    private static final int LAST_YEAR = 9999;
    private static final int MONTHS_REMEMBERED = 1_000;

    private final LocalDate today;
    private final Consumer<Problem> problems;
    private final Map<String, YearMonth> months = new HashMap<>();

    ColumnValue(LocalDate today, Consumer<Problem> problems) {
        this.today = today;
        this.problems = problems;
    }

    /** Months by their English names, in any case: Java's British ones know "Sept" where everybody writes "Sep". */
    private static List<DateTimeFormatter> formats(String... patterns) {
        return java.util.Arrays.stream(patterns)
                .map(pattern -> new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern)
                        .toFormatter(Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT))
                .toList();
    }

    /** The value; null where the cell is empty or cannot be read, the latter told as a problem. */
    @Nullable Object of(Column column, String given) {
        if (given.isBlank()) {
            if (column.required()) {
                problems.accept(new Problem(column.name(), given, "is missing; every row needs one"));
            }
            return null;
        }
        if (given.indexOf('\0') >= 0) {
            return problem(column, given.replace('\0', '\u2400'), "holds a character that is none (NUL)");
        }
        if (given.length() > column.maximum()) {
            return problem(column, given, "is longer than " + column.maximum() + " characters");
        }
        String text = column.type() == ColumnType.TEXT ? given : given.strip();
        return switch (column.type()) {
            case TEXT -> text(column, text);
            case CODE -> code(column, text);
            case CODES -> codes(column, text);
            case WHOLE_NUMBER -> wholeNumber(column, text);
            case DECIMAL -> decimal(column, text);
            case DATE -> date(column, text);
            case DATE_TIME -> dateTime(column, text);
            case MONTH -> month(column, text);
            case PARTIAL_DATE -> partialDate(column, text);
        };
    }

    private @Nullable Object text(Column column, String text) {
        var pattern = column.pattern();
        return pattern == null || pattern.matcher(text).matches()
                ? text
                : problem(column, text, "is not written as it should be");
    }

    private @Nullable Object code(Column column, String text) {
        String exact = column.codes().get(text);
        if (exact != null) {
            return exact;
        }
        for (var code : column.codes().entrySet()) {
            if (code.getKey().equalsIgnoreCase(text)) {
                return code.getValue();
            }
        }
        return problem(column, text, "is no code of the list; use one of " + String.join(", ", column.accepted()));
    }

    private @Nullable Object codes(Column column, String text) {
        List<String> found = new java.util.ArrayList<>();
        for (String each : text.split(";", -1)) {
            if (!each.isBlank()) {
                Object code = code(column, each.strip());
                if (code == null) {
                    return null;
                }
                if (!found.contains(code)) {
                    found.add((String) code);
                }
            }
        }
        return List.copyOf(found);
    }

    private @Nullable Object wholeNumber(Column column, String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return problem(column, text, "is no whole number");
        }
    }

    /** Digits with at most one point among them: most numbers, told without an expression. */
    private static boolean isPlain(String text) {
        int first = text.startsWith("-") ? 1 : 0;
        int points = 0;
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            points += c == '.' ? 1 : 0;
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return points <= 1 && text.length() - first > points;
    }

    private @Nullable Object decimal(Column column, String text) {
        if (!isPlain(text) && !NUMBER.matcher(text).matches()) {
            return problem(column, text, "is no number");
        }
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            return problem(column, text, "is no number");
        }
        Double least = column.atLeast();
        Double most = column.atMost();
        if (least != null && value < least || most != null && value > most) {
            return problem(column, text, "is out of range: " + ColumnWords.range(column));
        }
        return value;
    }

    private @Nullable Object date(Column column, String text) {
        LocalDate date = day(text);
        if (date == null) {
            return problem(column, text, "is no date; write it as 2026-11-23 or 23/11/2026");
        }
        return inRange(column, text, date, date) ? date : null;
    }

    private static @Nullable LocalDate day(String text) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeException e) {
                // Not written this way; the next may fit.
            }
        }
        return null;
    }

    private @Nullable Object dateTime(Column column, String text) {
        for (DateTimeFormatter format : TIMES) {
            try {
                LocalDateTime moment = LocalDateTime.parse(text, format);
                return inRange(column, text, moment.toLocalDate(), moment.toLocalDate()) ? moment : null;
            } catch (DateTimeException e) {
                // Not written this way; the next may fit.
            }
        }
        return problem(column, text, "is no date and time; write it as 2026-11-23 14:05 or 23/11/2026 14:05");
    }

    /** Files hold few different months, over and over. */
    private YearMonth month(String text) {
        YearMonth known = months.get(text);
        if (known == null) {
            known = YearMonth.parse(text);
            if (months.size() < MONTHS_REMEMBERED) {
                months.put(text, known);
            }
        }
        return known;
    }

    private @Nullable Object month(Column column, String text) {
        try {
            YearMonth month = month(text);
            return inRange(column, text, month.atDay(1), month.atEndOfMonth()) ? month : null;
        } catch (DateTimeException e) {
            return problem(column, text, "is no month; write it as 2026-11");
        }
    }

    private @Nullable Object partialDate(Column column, String text) {
        BirthDate born = BirthDate.read(text, day(text));
        if (born == null) {
            return problem(column, text, "is no date; write 1992-03-12, 12/03/1992, 1992-03 or 1992");
        }
        return inRange(column, text, born.earliest(), born.latest()) ? born : null;
    }

    private boolean inRange(Column column, String text, LocalDate earliest, LocalDate latest) {
        LocalDate from = column.from();
        if (earliest.getYear() < 1 || latest.getYear() > LAST_YEAR) {
            problem(column, text, "is no year of four digits");
            return false;
        }
        if (column.past() && earliest.isAfter(today)) {
            problem(column, text, "lies in the future (today is " + today + ")");
            return false;
        }
        if (from != null && latest.isBefore(from)) {
            problem(column, text, "lies before " + from + ", which cannot be meant");
            return false;
        }
        return true;
    }

    private @Nullable Object problem(Column column, String given, String reason) {
        problems.accept(new Problem(column.name(), given, reason));
        return null;
    }
}
