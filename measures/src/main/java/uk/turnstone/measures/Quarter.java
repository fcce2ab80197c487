package uk.turnstone.measures;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Three calendar months that are reported together, written {@code 2018-Q4}. A partnership's own year starts in April,
 * so the same quarter has a second name: July to September 2014 is {@code 2014-Q3} by the calendar and "Q2 2014/15" to
 * the partnership (domain notes, entry 75).
 *
 * @param year calendar year, 1000 to 9999
 * @param number quarter of the calendar year, 1 (January to March) to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{3})-Q([1-4])");

    /** @throws IllegalArgumentException if a part is out of its range */
    public Quarter {
        if (year < 1000 || year > 9999 || number < 1 || number > 4) {
            throw new IllegalArgumentException("no such quarter: " + year + "-Q" + number);
        }
    }

    /** @throws IllegalArgumentException unless {@code text} reads like {@code 2018-Q4}, without spaces */
    public static Quarter parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("write a quarter as 2018-Q4, not \"" + text + "\"");
        }
        return new Quarter(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
    }

    /** The quarter that holds the month. */
    public static Quarter of(YearMonth month) {
        return new Quarter(month.getYear(), (month.getMonthValue() - 1) / 3 + 1);
    }

    /** The quarter a partnership calls Q{@code number} of the year that starts in April of {@code startYear}. */
    public static Quarter ofPartnershipYear(int startYear, int number) {
        return number == 4 ? new Quarter(startYear + 1, 1) : new Quarter(startYear, number + 1);
    }

    /** First, second and third month. */
    public List<YearMonth> months() {
        YearMonth first = YearMonth.of(year, 3 * number - 2);
        return IntStream.range(0, 3).mapToObj(first::plusMonths).toList();
    }

    public boolean contains(YearMonth month) {
        return months().contains(month);
    }

    /** The same months a year earlier: what a change is measured against (part 5, question 8). */
    public Quarter previousYear() {
        return new Quarter(year - 1, number);
    }

    public Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    public Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    /** Quarter of the partnership's year: 1 (April to June) to 4 (January to March). */
    public int partnershipNumber() {
        return number == 1 ? 4 : number - 1;
    }

    /** Calendar year in whose April the partnership's year began. */
    public int partnershipYear() {
        return number == 1 ? year - 1 : year;
    }

    /** As partnerships write it: {@code Q2 2014/15}. */
    public String partnershipName() {
        return String.format(
                Locale.ROOT, "Q%d %d/%02d", partnershipNumber(), partnershipYear(), (partnershipYear() + 1) % 100);
    }

    @Override
    public int compareTo(Quarter other) {
        return year == other.year ? Integer.compare(number, other.number) : Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
