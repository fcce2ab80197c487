package uk.turnstone.linkage.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.PartialDate;
import uk.turnstone.linkage.PersonIdentifier;
import uk.turnstone.linkage.PersonRecord;
import uk.turnstone.linkage.Sex;
import uk.turnstone.linkage.identifier.Postcode;
import uk.turnstone.linkage.io.RecordMapping.Column;
import uk.turnstone.linkage.name.PersonName;

/** One row: its cells by heading, the record made of them, and what was wrong on the way. */
final class RowReader {

    private final RecordMapping mapping;
    private final String file;
    private final long line;
    private final Map<String, String> cells;
    private final List<CellProblem> problems = new ArrayList<>();

    RowReader(RecordMapping mapping, String file, long line, Map<String, String> cells) {
        this.mapping = mapping;
        this.file = file;
        this.line = line;
        this.cells = cells;
    }

    ReadRow read(long ordinal) {
        Optional<Long> id = id(ordinal);
        List<PersonName> names = names();
        @Nullable PartialDate birth = one(
                        Column.BIRTH_DATE, PartialDate::parse, "a date such as 1984-04-03, 1984-04, 1984 or 03/04/1984")
                .orElse(null);
        List<PersonIdentifier> numbers = numbers();
        List<Postcode> postcodes = new ArrayList<>();
        for (String heading : mapping.headings(Column.POSTCODES)) {
            value(heading, Postcode::parse, "a postcode such as TS24 8AA").ifPresent(postcodes::add);
        }
        Sex sex = mapping.heading(Column.SEX).map(h -> Sex.parse(cell(h))).orElse(Sex.NOT_KNOWN);
        if (names.isEmpty() && numbers.isEmpty()) {
            problems.add(new CellProblem(file, line, "", "", "The row has neither a name nor a valid number."));
            return new ReadRow(line, Optional.empty(), problems);
        }
        return new ReadRow(
                line,
                id.map(key -> PersonRecord.of(
                        key,
                        mapping.agency(),
                        mapping.source(),
                        mapping.isProtected(),
                        names,
                        birth,
                        numbers,
                        postcodes,
                        sex)),
                problems);
    }

    private Optional<Long> id(long ordinal) {
        return mapping.heading(Column.ID).isEmpty()
                ? Optional.of(ordinal)
                : one(Column.ID, RowReader::wholeNumber, "a whole number, one for each record")
                        .or(this::noId);
    }

    private Optional<Long> noId() {
        String heading = mapping.heading(Column.ID).orElse("");
        if (cell(heading).isEmpty()) {
            problems.add(new CellProblem(file, line, heading, "", "The row has no number of its own."));
        }
        return Optional.empty();
    }

    private List<PersonName> names() {
        List<PersonName> names = new ArrayList<>();
        String forenames = mapping.heading(Column.FORENAMES).map(this::cell).orElse("");
        String surname = mapping.heading(Column.SURNAME).map(this::cell).orElse("");
        PersonName.of(forenames, surname).ifPresent(names::add);
        mapping.headings(Column.NAME)
                .forEach(heading -> PersonName.written(cell(heading)).ifPresent(names::add));
        for (String heading : mapping.headings(Column.OTHER_NAMES)) {
            for (String other : cell(heading).split(";", -1)) {
                PersonName.written(other).ifPresent(names::add);
            }
        }
        return names;
    }

    private List<PersonIdentifier> numbers() {
        List<PersonIdentifier> numbers = new ArrayList<>();
        mapping.identifiers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> {
                    for (String heading : entry.getValue()) {
                        value(
                                        heading,
                                        raw -> PersonIdentifier.parse(entry.getKey(), raw),
                                        "a valid " + entry.getKey().label())
                                .ifPresent(numbers::add);
                    }
                });
        return numbers;
    }

    private <T> Optional<T> one(Column column, Function<String, Optional<T>> form, String wanted) {
        return mapping.heading(column).flatMap(heading -> value(heading, form, wanted));
    }

    private <T> Optional<T> value(String heading, Function<String, Optional<T>> form, String wanted) {
        String raw = cell(heading);
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = form.apply(raw);
        if (value.isEmpty()) {
            problems.add(new CellProblem(file, line, heading, raw, "“" + raw + "” should be " + wanted + "."));
        }
        return value;
    }

    private String cell(String heading) {
        return cells.getOrDefault(RecordRows.folded(heading), "").strip();
    }

    private static Optional<Long> wholeNumber(String raw) {
        return raw.matches("\\d{1,18}") ? Optional.of(Long.parseLong(raw)) : Optional.empty();
    }
}
