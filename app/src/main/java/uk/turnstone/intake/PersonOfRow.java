package uk.turnstone.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.turnstone.intake.StagingStreams.Part;
import uk.turnstone.linkage.identifier.IdentifierType;

/** What a row says of a person: names, birth, numbers, address, each as recorded and under its own data category. */
final class PersonOfRow implements RowPart {
    private record NameColumns(String use, int given, int family, int full, boolean several) {}

    private record IdentifierColumn(String type, int column) {}

    private final Format.PersonPart part;
    private final StagingStreams streams;
    private final int identity;
    private final @Nullable Integer equality;
    private final List<NameColumns> names = new ArrayList<>();
    private final List<IdentifierColumn> identifiers = new ArrayList<>();
    private final int birth;
    private final int sex;
    private final int ethnicity;
    private final int died;
    private final @Nullable AddressOfRow address;
    private final List<TieOfRow> ties;
    private final @Nullable MarkerOfRow marker;

    PersonOfRow(Format.PersonPart part, RowReading reading, StagingStreams streams, Map<String, Integer> holdings) {
        this.part = part;
        this.streams = streams;
        this.identity = Objects.requireNonNull(holdings.get(part.category()));
        String equalityCategory = part.equalityCategory();
        this.equality = equalityCategory == null ? null : holdings.get(equalityCategory);
        Format.AddressPart where = part.address();
        this.address = where == null ? null : new AddressOfRow(where, reading, streams, holdings);
        this.birth = reading.indexOrNone(part.birth());
        this.sex = reading.indexOrNone(part.sex());
        this.ethnicity = reading.indexOrNone(part.ethnicity());
        this.died = reading.indexOrNone(part.died());
        this.ties = part.ties().stream()
                .map(tie -> new TieOfRow(tie, reading, streams, holdings))
                .toList();
        Format.MarkerPart warning = part.marker();
        this.marker = warning == null ? null : new MarkerOfRow(warning, reading, streams, holdings);
        for (Format.NamePart name : part.names()) {
            names.add(new NameColumns(
                    name.use(),
                    reading.indexOrNone(name.given()),
                    reading.indexOrNone(name.family()),
                    reading.indexOrNone(name.full()),
                    name.several()));
        }
        for (Format.IdentifierPart identifier : part.identifiers()) {
            identifiers.add(new IdentifierColumn(identifier.type(), reading.index(identifier.column())));
        }
    }

    @Override
    public void write(int line, long record, @Nullable Object[] row) {
        writePerson(line, record, row);
        int ordinal = 0;
        for (NameColumns name : names) {
            ordinal = writeNames(line, record, ordinal, name, row);
        }
        for (IdentifierColumn identifier : identifiers) {
            writeIdentifier(line, record, identifier, row);
        }
        if (address != null) {
            address.write(line, record, row);
        }
        for (int i = 0; i < ties.size(); i++) {
            ties.get(i).write(line, record, i, row);
        }
        if (marker != null) {
            marker.write(line, record, row);
        }
    }

    private void writePerson(int line, long record, @Nullable Object[] row) {
        BirthDate born = birth < 0 ? null : (BirthDate) row[birth];
        String group = text(row, ethnicity);
        streams.row(Part.PERSON)
                .integer(line)
                .bigint(record)
                .integer(identity)
                .integer(group == null ? null : equality)
                .integer(born == null ? null : (Integer) DatabaseTime.day(born.earliest()))
                .integer(born == null ? null : (Integer) DatabaseTime.day(born.latest()))
                .text(text(row, sex))
                .text(group)
                .text(group == null ? null : part.ethnicityList())
                .integer(died >= 0 && row[died] instanceof LocalDate day ? DatabaseTime.day(day) : null);
    }

    private int writeNames(int line, long record, int ordinal, NameColumns name, @Nullable Object[] row) {
        String given = text(row, name.given);
        String family = text(row, name.family);
        String full = text(row, name.full);
        if (full == null && given == null && family == null) {
            return ordinal;
        }
        if (full == null) {
            full = given == null ? Objects.requireNonNull(family) : family == null ? given : given + " " + family;
        }
        int next = ordinal;
        for (String one : name.several ? full.split(";") : new String[] {full}) {
            if (!one.isBlank()) {
                streams.row(Part.NAME)
                        .integer(line)
                        .bigint(record)
                        .smallint(next++)
                        .integer(identity)
                        .text(name.use)
                        .text(name.several ? one.strip() : one)
                        .text(given)
                        .text(family);
            }
        }
        return next;
    }

    private void writeIdentifier(int line, long record, IdentifierColumn identifier, @Nullable Object[] row) {
        String given = text(row, identifier.column);
        if (given != null) {
            streams.row(Part.IDENTIFIER)
                    .integer(line)
                    .bigint(record)
                    .text(identifier.type)
                    .text(given.strip())
                    .text(IdentifierType.valueOf(identifier.type)
                            .canonical(given)
                            .orElse(null))
                    .integer(identity);
        }
    }

    private static @Nullable String text(@Nullable Object[] row, int column) {
        return column < 0 ? null : RowReading.text(row[column]);
    }
}
