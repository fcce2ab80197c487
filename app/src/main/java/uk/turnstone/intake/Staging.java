package uk.turnstone.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.turnstone.intake.StagingStreams.Part;

/**
 * Puts the rows of one delivery into its staging tables: keyed, split into what they say, or turned back with reasons.
 * Nothing of it is visible to anyone yet.
 */
final class Staging {
    private final List<String> header;
    private final StagingStreams streams;
    private final RecordNumbers numbers;
    private final @Nullable Integer corrects;
    private final RecordKey key;
    private final LookAlikes lookAlikes = new LookAlikes();
    private final List<RowPart> parts;
    private long rows;
    private long rejected;
    private final RowCounts counts;

    /**
     * @param parts what a row says
     * @param corrects number of the delivery whose rejected rows these are, corrected; null for a delivery of its own
     * @param header headings of the file, by the names of the format
     * @param counts counts what is good and wrong
     */
    Staging(
            StagingStreams streams,
            RecordKey key,
            List<RowPart> parts,
            RecordNumbers numbers,
            @Nullable Integer corrects,
            List<String> header,
            RowCounts counts) {
        this.counts = counts;
        this.header = header;
        this.streams = streams;
        this.numbers = numbers;
        this.corrects = corrects;
        this.key = key;
        this.parts = parts;
    }

    void take(CheckedRow row) {
        counts.add(row);
        if (!row.good()) {
            rejected++;
            streams.row(Part.REJECT)
                    .bigint((long) row.line())
                    .text(row.raw())
                    .json(ProblemJson.write(row.problems()))
                    .bytes(row.wrongWidth() ? null : key.of(row.values()));
            return;
        }
        String within = key.period(row.values());
        rows++;
        long record = numbers.next();
        streams.row(Part.RECORD).bigint(record).bytes(sourceKey(row, within));
        streams.row(Part.ROW)
                .integer(row.line())
                .bigint(record)
                .bytes(row.content())
                .text(within)
                .text(row.raw());
        for (Problem flag : row.flags()) {
            streams.row(Part.FLAG)
                    .integer(row.line())
                    .bigint(record)
                    .text(flag.column())
                    .text(flag.value())
                    .text(flag.reason());
        }
        for (RowPart part : parts) {
            part.write(row.line(), record, row.values());
        }
    }

    private byte[] sourceKey(CheckedRow row, @Nullable String within) {
        byte[] own = key.of(row.values());
        if (own != null) {
            return own;
        }
        if (corrects != null) {
            // A corrected incident is never taken for one that looks alike and was there already.
            return key.other("corrected")
                    .with(corrects)
                    .with(row.line())
                    .bytes(row.content())
                    .key();
        }
        // Without a number of its own: content and order within the period (data.md 23).
        return key.other("look-alike")
                .with(within)
                .bytes(row.content())
                .with(lookAlikes.ordinal(row.content()))
                .key();
    }

    /** Rows read so far, taken and turned back. */
    long read() {
        return rows + rejected;
    }

    long rejected() {
        return rejected;
    }

    RowCounts counts() {
        return counts;
    }

    List<String> header() {
        return header;
    }
}
