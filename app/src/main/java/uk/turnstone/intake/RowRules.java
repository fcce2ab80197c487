package uk.turnstone.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.turnstone.intake.Format.Rule;
import uk.turnstone.linkage.identifier.IdentifierType;
import uk.turnstone.linkage.identifier.Postcode;

/**
 * What cannot be, or hardly, over the values of a row. What cannot be turns the row back; what is only unlikely, and every
 * number or postcode that fails its check, is taken as it came and told of. Nothing is mended.
 */
final class RowRules {
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
        if (given != null && type.linksAcrossAgencies() && type.canonical(given).isEmpty()) {
            flags.add(new Problem(
                    number.column(),
                    given,
                    "is no " + type.label()
                            + ": its form or its check letter is wrong. It is kept, and not used to link"));
        }
    }

    private void postcode(String column, @Nullable Object[] row, List<Problem> flags) {
        String given = RowReading.text(row[reading.index(column)]);
        if (given != null && Postcode.parse(given).isEmpty()) {
            flags.add(
                    new Problem(column, given, "is no postcode; it is kept as given, and not used to search or link"));
        }
    }

    private Problem problem(String column, @Nullable Object[] row, String because) {
        String given = RowReading.text(row[reading.index(column)]);
        return new Problem(column, given == null ? "" : given, because);
    }

    /** The rules of a format in words, by column. */
    static Map<String, List<String>> words(Format format) {
        return format.rules().stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        Rule::column,
                        java.util.stream.Collectors.mapping(
                                rule -> (rule.rejects() ? "turned back: " : "told of: ") + rule.because(),
                                java.util.stream.Collectors.toList())));
    }
}
