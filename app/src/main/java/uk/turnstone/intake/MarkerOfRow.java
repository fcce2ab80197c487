package uk.turnstone.intake;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.turnstone.intake.StagingStreams.Part;

/** The warning marker that a row sets. */
final class MarkerOfRow {
    private final StagingStreams streams;
    private final int holding;
    private final int kind;
    private final int reason;
    private final int setOn;
    private final int reviewOn;

    MarkerOfRow(Format.MarkerPart part, RowReading reading, StagingStreams streams, Map<String, Integer> holdings) {
        this.streams = streams;
        this.holding = Objects.requireNonNull(holdings.get(part.category()));
        this.kind = reading.index(part.kind());
        this.reason = reading.indexOrNone(part.reason());
        this.setOn = reading.indexOrNone(part.setOn());
        this.reviewOn = reading.indexOrNone(part.reviewOn());
    }

    void write(int line, long record, @Nullable Object[] row) {
        String what = RowReading.text(row[kind]);
        if (what != null) {
            streams.row(Part.MARKER)
                    .integer(line)
                    .bigint(record)
                    .smallint(0)
                    .integer(holding)
                    .text(what)
                    .text(reason < 0 ? null : RowReading.text(row[reason]))
                    .integer(TieOfRow.day(row, setOn))
                    .integer(TieOfRow.day(row, reviewOn));
        }
    }
}
