package uk.turnstone.areas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An authority as a row of the open look-up tells of it.
 *
 * @param code statistical code, such as E06000001
 * @param name name in daily use
 * @param names every name it goes by, the daily one among them
 * @param nation England, Wales, Scotland or Northern Ireland
 * @param validFrom first day, where known
 * @param validTo last day, where it has ended
 * @param successor what replaced it, in the look-up's own short name
 * @param estimates populations, all persons
 */
public record AuthorityRow(
        String code,
        String name,
        SortedSet<String> names,
        @Nullable String nation,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor,
        List<Estimate> estimates) {

    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{8}");
    private static final Pattern POPULATION = Pattern.compile("pop-(\\d{4})");
    /** What is left of "Bristol, City of" when the look-up's list of names is split at its commas. */
    private static final Set<String> FRAGMENTS = Set.of("city of", "county of", "the");

    /**
     * Reads a row by the headings of the look-up; columns that are absent are as if empty.
     *
     * @throws RowTrouble if the code or name is missing, or a date or population cannot be read
     */
    public static AuthorityRow of(Map<String, String> row) throws RowTrouble {
        String code = text(row, "gss-code");
        if (!CODE.matcher(code).matches()) {
            throw new RowTrouble(
                    "gss-code",
                    code,
                    code.isEmpty()
                            ? "This authority has no statistical code (gss-code), by which areas are known."
                            : "A statistical code is a letter and eight digits, such as E06000001.");
        }
        String official = text(row, "official-name");
        String name = text(row, "nice-name").isEmpty() ? official : text(row, "nice-name");
        if (name.isEmpty()) {
            throw new RowTrouble("nice-name", "", "This authority has no name.");
        }
        return new AuthorityRow(
                code,
                name,
                names(name, official, text(row, "alt-names")),
                orNull(text(row, "nation")),
                date(row, "start-date"),
                date(row, "end-date"),
                orNull(text(row, "replaced-by")),
                estimates(row));
    }

    private static SortedSet<String> names(String name, String official, String others) {
        SortedSet<String> names = new TreeSet<>();
        names.add(name);
        if (!official.isEmpty()) {
            names.add(official);
        }
        for (String other : others.split(",", -1)) {
            String trimmed = other.strip();
            if (!trimmed.isEmpty() && !FRAGMENTS.contains(trimmed.toLowerCase(Locale.UK))) {
                names.add(trimmed);
            }
        }
        return names;
    }

    private static List<Estimate> estimates(Map<String, String> row) throws RowTrouble {
        List<Estimate> estimates = new ArrayList<>();
        for (String heading : new TreeSet<>(row.keySet())) {
            Matcher population = POPULATION.matcher(heading);
            String value = text(row, heading);
            if (population.matches() && !value.isEmpty()) {
                estimates.add(new Estimate(Integer.parseInt(population.group(1)), whole(heading, value)));
            }
        }
        return List.copyOf(estimates);
    }

    /** Spreadsheets write whole numbers as "93836.0". */
    private static int whole(String heading, String value) throws RowTrouble {
        try {
            int people = new BigDecimal(value.replace(",", "")).intValueExact();
            if (people >= 0) {
                return people;
            }
        } catch (NumberFormatException | ArithmeticException e) {
            // Said below, as for a negative number.
        }
        throw new RowTrouble(heading, value, "A population is a whole number of people, such as 93836.");
    }

    private static @Nullable LocalDate date(Map<String, String> row, String heading) throws RowTrouble {
        String value = text(row, heading);
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new RowTrouble(heading, value, "A date is written 2019-03-31.");
        }
    }

    private static String text(Map<String, String> row, String heading) {
        return row.getOrDefault(heading, "").strip();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
