package uk.turnstone.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.turnstone.intake.Format.Rule;
import uk.turnstone.linkage.identifier.IdentifierType;
import uk.turnstone.linkage.identifier.Postcode;

/**
 * What cannot be, or hardly, over the values of a row. What cannot be turns the row back; what is only unlikely, and every
 * number or postcode that fails its check, is taken as it came and told of. Nothing is mended.
 */
final class RowRules {
    /** Last signs of numbers that have a check: letters, and the digit of an NHS number. */
    private static final String CHECKS = "ABCDEFGHJKLMNPQRTUVWXYZ0123456789";

    private static final Set<BirthDate> NO_BIRTH_DATES = Stream.of(1900, 1970)
            .map(year -> LocalDate.of(year, 1, 1))
            .map(day -> new BirthDate(day, day))
            .collect(Collectors.toSet());

    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)\\s*(?:(?:name\\s+)?not\\s+(?:entered|known|given|recorded)|unknown|n/?k|n/a|none|null|tbc|test|x{2,}|[^\\p{L}]+)\\s*");

    private final Format format;
    private final RowReading reading;

    RowRules(Format format, RowReading reading) {
        this.format = format;
        this.reading = reading;
    }

    /**
     * Judges a row whose values can all be read.
     *
     * @param problems takes what turns it back
     * @param flags takes what is told of
     */
    void judge(@Nullable Object[] row, List<Problem> problems, List<Problem> flags) {
        for (Rule rule : format.rules()) {
            if (broken(rule, row)) {
                (rule.rejects() ? problems : flags).add(problem(rule.column(), row, rule.because()));
            }
        }
        Format.PersonPart person = format.person();
        if (person != null) {
            person.identifiers().forEach(number -> check(number, row, flags));
            Optional.ofNullable(person.address())
                    .map(Format.AddressPart::postcode)
                    .ifPresent(column -> postcode(column, row, flags));
            Optional.ofNullable(person.birth()).ifPresent(column -> birth(column, row, flags));
            person.names().stream()
                    .flatMap(name -> Stream.of(name.given(), name.family(), name.full()))
                    .filter(Objects::nonNull)
                    .forEach(column -> name(column, row, flags));
        }
    }

    private boolean broken(Rule rule, @Nullable Object[] row) {
        Object value = row[reading.index(rule.column())];
        Object other = rule.other() == null ? null : row[reading.index(rule.other())];
        return switch (rule.kind()) {
            case NOT_BEFORE -> {
                LocalDate day = day(value);
                LocalDate floor = other instanceof BirthDate born ? born.earliest() : day(other);
                yield day != null && floor != null && day.isBefore(floor);
            }
            case AT_AGE -> {
                // Broken only if even the earliest birth day that fits makes them too young.
                LocalDate day = day(value);
                yield day != null
                        && other instanceof BirthDate born
                        && day.isBefore(born.earliest().plusYears(rule.years()));
            }
            case PRESENT_WITH -> value == null && other != null;
        };
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return switch (value) {
            case LocalDate day -> day;
            case LocalDateTime moment -> moment.toLocalDate();
            case null, default -> null;
        };
    }

    private void check(Format.IdentifierPart number, @Nullable Object[] row, List<Problem> flags) {
        String given = RowReading.text(row[reading.index(number.column())]);
        IdentifierType type = IdentifierType.valueOf(number.type());
        if (given == null || !type.linksAcrossAgencies()) {
            return;
        }
        if (given.contains("000") && type.isPlaceholder(given)) {
            flags.add(new Problem(number.column(), given, "stands for no number; it is kept, and not used to link"));
        } else if (type.canonical(given).isEmpty()) {
            flags.add(new Problem(
                    number.column(),
                    given,
                    "is no " + type.label() + ": "
                            + (checkIsWrong(type, given.strip())
                                    ? "its check letter does not fit"
                                    : "it has another form")
                            + ". It is kept, and not used to link"));
        }
    }

    /** Whether another last letter or digit would make it a number of its kind. */
    private static boolean checkIsWrong(IdentifierType type, String given) {
        String before = given.isEmpty() ? "" : given.substring(0, given.length() - 1);
        return CHECKS.chars()
                .anyMatch(last -> type.canonical(before + (char) last).isPresent());
    }

    private void birth(String column, @Nullable Object[] row, List<Problem> flags) {
        if (row[reading.index(column)] instanceof BirthDate born && NO_BIRTH_DATES.contains(born)) {
            flags.add(new Problem(
                    column,
                    born.earliest().toString(),
                    "is a day that systems write where they know none; look whether it is the birth date"));
        }
    }

    private void name(String column, @Nullable Object[] row, List<Problem> flags) {
        String given = RowReading.text(row[reading.index(column)]);
        if (given != null && NO_NAME.matcher(given).matches()) {
            flags.add(new Problem(column, given, "stands for a name that is not known; leave it empty"));
        }
    }

    private void postcode(String column, @Nullable Object[] row, List<Problem> flags) {
        String given = RowReading.text(row[reading.index(column)]);
        if (given == null) {
            return;
        }
        Optional<Postcode> postcode = Postcode.parse(given);
        if (postcode.isEmpty()) {
            flags.add(
                    new Problem(column, given, "is no postcode; it is kept as given, and not used to search or link"));
        } else if (postcode.get().isPseudo()) {
            flags.add(new Problem(column, given, "stands for no place: no fixed abode, abroad or not known"));
        }
    }

    private Problem problem(String column, @Nullable Object[] row, String because) {
        String given = RowReading.text(row[reading.index(column)]);
        return new Problem(column, given == null ? "" : given, because);
    }

    /** The rules of a format in words, by column. */
    static Map<String, List<String>> words(Format format) {
        return format.rules().stream()
                .collect(Collectors.groupingBy(
                        Rule::column,
                        Collectors.mapping(
                                rule -> (rule.rejects() ? "turned back: " : "told of: ") + rule.because(),
                                Collectors.toList())));
    }
}
