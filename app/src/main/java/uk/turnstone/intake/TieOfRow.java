package uk.turnstone.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.turnstone.intake.StagingStreams.Part;

/** What a row says its person is to somebody else, or of which household. */
final class TieOfRow {
    private final Format.TiePart part;
    private final StagingStreams streams;
    private final int holding;
    private final int kind;
    private final int other;
    private final int from;
    private final int to;

    TieOfRow(Format.TiePart part, RowReading reading, StagingStreams streams, Map<String, Integer> holdings) {
        this.part = part;
        this.streams = streams;
        this.holding = Objects.requireNonNull(holdings.get(part.category()));
        this.kind = reading.indexOrNone(part.kind());
        this.other = reading.index(part.other());
        this.from = reading.indexOrNone(part.from());
        this.to = reading.indexOrNone(part.to());
    }

    void write(int line, long record, int ordinal, @Nullable Object[] row) {
        String number = RowReading.text(row[other]);
        String what = kind < 0 ? part.always() : RowReading.text(row[kind]);
        if (number != null && what != null) {
            streams.row(Part.TIE)
                    .integer(line)
                    .bigint(record)
                    .smallint(ordinal)
                    .integer(holding)
                    .text(what)
                    .text(part.otherType())
                    .text(number.strip())
                    .integer(day(row, from))
                    .integer(day(row, to));
        }
    }

    static @Nullable Integer day(@Nullable Object[] row, int column) {
        return column >= 0 && row[column] instanceof LocalDate day ? (Integer) DatabaseTime.day(day) : null;
    }
}
