package uk.turnstone.performance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import uk.turnstone.measures.Quarter;

/** What a figure is counted over: a month, a quarter, or months on end for a line; whole months every way. */
public sealed interface Period {

    /** First month. */
    YearMonth first();

    /** Number of months. */
    int length();

    /** The same months a year earlier. */
    Period previousYear();

    /** Heading of its column: month or quarter. */
    String heading();

    /** In words, such as October to December 2018. */
    String words();

    /** As written in files and addresses: 2024-01 or 2018-Q4. */
    @Override
    String toString();

    default List<YearMonth> months() {
        return IntStream.range(0, length()).mapToObj(first()::plusMonths).toList();
    }

    /** First day. */
    default LocalDate from() {
        return first().atDay(1);
    }

    /** First day of the month after. */
    default LocalDate until() {
        return first().plusMonths(length()).atDay(1);
    }

    /** @throws IllegalArgumentException with a sentence, unless it reads like 2024-01 */
    static Period month(String text) {
        try {
            return new Month(YearMonth.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Write a month as 2024-01, not \"" + text + "\".", e);
        }
    }

    /** @throws IllegalArgumentException with a sentence, unless it reads like 2018-Q4 */
    static Period quarter(String text) {
        try {
            return new ThreeMonths(Quarter.parse(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Write a quarter as 2018-Q4, not \"" + text + "\".", e);
        }
    }

    /** A month or a quarter, whichever the text reads like. */
    static Period parse(String text) {
        return text.contains("Q") ? quarter(text) : month(text);
    }

    /** A calendar month. */
    record Month(YearMonth first) implements Period {
        private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

        @Override
        public int length() {
            return 1;
        }

        @Override
        public Period previousYear() {
            return new Month(first.minusYears(1));
        }

        @Override
        public String heading() {
            return "month";
        }

        @Override
        public String words() {
            return WORDS.format(first);
        }

        @Override
        public String toString() {
            return first.toString();
        }
    }

    /** A quarter of the calendar year. */
    record ThreeMonths(Quarter quarter) implements Period {
        @Override
        public YearMonth first() {
            return quarter.months().getFirst();
        }

        @Override
        public int length() {
            return 3;
        }

        @Override
        public Period previousYear() {
            return new ThreeMonths(quarter.previousYear());
        }

        @Override
        public String heading() {
            return "quarter";
        }

        @Override
        public String words() {
            YearMonth last = quarter.months().getLast();
            return name(first()) + " to " + name(last) + " " + last.getYear();
        }

        private static String name(YearMonth month) {
            return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
        }

        @Override
        public String toString() {
            return quarter.toString();
        }
    }

    /**
     * Months on end, as a line over time needs them.
     *
     * @param length 1 or more
     */
    record Months(YearMonth first, int length) implements Period {
        @Override
        public Period previousYear() {
            return new Months(first.minusYears(1), length);
        }

        @Override
        public String heading() {
            return "months";
        }

        @Override
        public String words() {
            return new Month(first).words() + " to " + new Month(first.plusMonths(length - 1L)).words();
        }

        @Override
        public String toString() {
            return first + " to " + first.plusMonths(length - 1L);
        }
    }
}
