package uk.turnstone.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a row reports to have happened; one event, or one for each code of a column. */
final class EventOfRow implements RowPart {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MINUTE = 0;
    private static final int DAY = 1;
    private static final int MONTH = 2;

    private final Format.EventPart part;
    private final int firstOrdinal;
    private final StagingStreams streams;
    private final Map<String, Integer> kinds;
    private final int holding;
    private final @Nullable PlaceOfRow place;
    private final DatabaseTime time = new DatabaseTime();
    private final ContentKey hash = new ContentKey();
    private final int kindColumn;
    private final int roleColumn;
    private final List<String> referenceKinds;
    private final int[] references;
    private final int at;
    private final int ended;
    private final int[] occurrence;
    private final int code;
    private final int title;
    private final int group;
    private final int outcome;
    private final int quantity;
    private final int reportedBy;
    private final int each;
    private final int[] details;

    EventOfRow(
            Format.EventPart part,
            int firstOrdinal,
            RowReading reading,
            StagingStreams streams,
            Map<String, Integer> holdings,
            Map<String, Integer> kinds,
            @Nullable PlaceOfRow place) {
        this.part = part;
        this.firstOrdinal = firstOrdinal;
        this.streams = streams;
        this.kinds = kinds;
        this.holding = java.util.Objects.requireNonNull(holdings.get(part.category()));
        this.place = place;
        this.kindColumn = reading.indexOrNone(part.kindColumn());
        this.roleColumn = reading.indexOrNone(part.roleColumn());
        this.referenceKinds = List.copyOf(part.references().keySet());
        this.references = reading.indexes(List.copyOf(part.references().values()));
        this.at = reading.index(part.at());
        this.ended = reading.indexOrNone(part.ended());
        this.occurrence = reading.indexes(part.occurrence());
        this.code = reading.indexOrNone(part.code());
        this.title = reading.indexOrNone(part.title());
        this.group = reading.indexOrNone(part.group());
        this.outcome = reading.indexOrNone(part.outcome());
        this.quantity = reading.indexOrNone(part.quantity());
        this.reportedBy = reading.indexOrNone(part.reportedBy());
        this.each = reading.indexOrNone(part.each());
        this.details = reading.indexes(part.details());
    }

    @Override
    public void write(int line, long record, @Nullable Object[] row) {
        if (row[at] == null) {
            return;
        }
        if (each < 0) {
            write(line, record, firstOrdinal, row, text(row, code), text(row, title));
        } else if (row[each] instanceof List<?> codes) {
            int ordinal = firstOrdinal;
            for (Object one : codes) {
                write(line, record, ordinal++, row, String.valueOf(one), String.valueOf(one));
            }
        }
    }

    private void write(
            int line,
            long record,
            int ordinal,
            @Nullable Object[] row,
            @Nullable String codeGiven,
            @Nullable String words) {
        CopyStream events = streams.row(StagingStreams.Part.EVENT);
        // The place comes last but one and may write a row of its own, to another stream.
        events.integer(line)
                .bigint(record)
                .smallint(ordinal)
                .smallint(kind(row))
                .integer(holding)
                .bytes(occurrence(row));
        when(events, row[at]);
        events.bigint(ended >= 0 && row[ended] instanceof LocalDate end ? time.endOf(end) : null);
        events.integer(row[at] instanceof YearMonth month ? DatabaseTime.day(month.atDay(1)) : null)
                .text(roleColumn < 0 ? part.role() : text(row, roleColumn))
                .text(part.codeList())
                .text(codeGiven)
                .text(words)
                .text(text(row, group))
                .text(text(row, outcome))
                .integer(quantity < 0 ? null : (Integer) row[quantity])
                .bytes(place == null ? null : place.of(row))
                .text(text(row, reportedBy))
                .json(details(row))
                .texts(references(row));
    }

    private void when(CopyStream events, @Nullable Object moment) {
        switch (moment) {
            case LocalDateTime minute -> {
                long micros = DatabaseTime.at(minute);
                events.bigint(micros).bigint(micros + 59_999_999L).smallint(MINUTE);
            }
            case LocalDate day ->
                events.bigint(time.startOf(day)).bigint(time.endOf(day)).smallint(DAY);
            case YearMonth month ->
                events.bigint(time.startOf(month.atDay(1)))
                        .bigint(time.endOf(month.atEndOfMonth()))
                        .smallint(MONTH);
            case null, default -> throw new IllegalStateException(part.at() + " is no moment");
        }
    }

    private int kind(@Nullable Object[] row) {
        String name = kindColumn < 0 ? part.kind() : text(row, kindColumn);
        return java.util.Objects.requireNonNull(kinds.get(name), () -> "no kind of event " + name);
    }

    private byte @Nullable [] occurrence(@Nullable Object[] row) {
        for (int column : occurrence) {
            if (row[column] == null) {
                return null;
            }
        }
        if (occurrence.length == 0) {
            return null;
        }
        for (int column : occurrence) {
            hash.with(RowReading.text(row[column]));
        }
        return hash.key();
    }

    /** Numbers of the thing, in capitals and without spaces: agencies write them in several ways. */
    private @Nullable List<String> references(@Nullable Object[] row) {
        if (references.length == 0) {
            return null;
        }
        List<String> found = new ArrayList<>();
        for (int i = 0; i < references.length; i++) {
            String number = text(row, references[i]);
            if (number != null) {
                found.add(referenceKinds.get(i) + ":" + number.replace(" ", "").toUpperCase(Locale.ROOT));
            }
        }
        return found;
    }

    private @Nullable String details(@Nullable Object[] row) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < details.length; i++) {
            String value = RowReading.text(row[details[i]]);
            if (value != null) {
                given.put(part.details().get(i), value);
            }
        }
        return given.isEmpty() ? null : JSON.writeValueAsString(given);
    }

    private static @Nullable String text(@Nullable Object[] row, int column) {
        return column < 0 ? null : RowReading.text(row[column]);
    }
}
