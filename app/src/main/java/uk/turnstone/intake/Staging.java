package uk.turnstone.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.turnstone.intake.StagingStreams.Part;

/**
 * Puts the rows of one delivery into its staging tables: keyed, split into what they say, or turned back with reasons.
 * Nothing of it is visible to anyone yet.
 */
final class Staging {
    private final List<String> header;
    private final Format format;
    private final StagingStreams streams;
    private final String owner;
    private final RecordNumbers numbers;
    private final @Nullable Integer corrects;
    private final int[] key;
    private final int[] period;
    private final @Nullable Object[] spanOf;
    private @Nullable String span;
    private final ContentKey hash = new ContentKey();
    private final LookAlikes lookAlikes = new LookAlikes();
    private final List<RowPart> parts;
    private long rows;
    private long rejected;

    /**
     * @param owner names partnership and agency in keys
     * @param holdings number of the holding by data category
     * @param kinds number of the kind of event by name
     * @param corrects number of the delivery whose rejected rows these are, corrected; null for a delivery of its own
     * @param header headings of the file, by the names of the format
     */
    Staging(
            Format format,
            RowReading reading,
            StagingStreams streams,
            String owner,
            Map<String, Integer> holdings,
            Map<String, Integer> kinds,
            RecordNumbers numbers,
            @Nullable Integer corrects,
            List<String> header) {
        this.header = header;
        this.format = format;
        this.streams = streams;
        this.owner = owner;
        this.numbers = numbers;
        this.corrects = corrects;
        this.key = reading.indexes(format.key());
        this.period = reading.indexes(format.period());
        this.spanOf = new @Nullable Object[period.length];
        this.parts = RowPart.of(format, reading, streams, holdings, kinds);
    }

    void take(CheckedRow row) {
        if (!row.good()) {
            rejected++;
            streams.row(Part.REJECT)
                    .bigint((long) row.line())
                    .text(row.raw())
                    .json(ProblemJson.write(row.problems()))
                    .bytes(row.wrongWidth() ? null : keyOrNone(row.values()));
            return;
        }
        String within = period(row.values());
        rows++;
        long record = numbers.next();
        streams.row(Part.RECORD).bigint(record).bytes(sourceKey(row, within));
        streams.row(Part.ROW)
                .integer(row.line())
                .bigint(record)
                .bytes(row.content())
                .text(within)
                .text(row.raw());
        for (RowPart part : parts) {
            part.write(row.line(), record, row.values());
        }
    }

    /** Rows of one period mostly follow each other. */
    private @Nullable String period(@Nullable Object[] row) {
        if (period.length == 0) {
            return null;
        }
        boolean same = span != null;
        for (int i = 0; i < period.length; i++) {
            same &= Objects.equals(spanOf[i], row[period[i]]);
            spanOf[i] = row[period[i]];
        }
        if (!same) {
            span = Arrays.stream(spanOf).map(RowReading::text).collect(Collectors.joining(" "));
        }
        return span;
    }

    private byte[] sourceKey(CheckedRow row, @Nullable String within) {
        byte[] own = keyOrNone(row.values());
        if (own != null) {
            return own;
        }
        if (corrects != null) {
            // A corrected incident is never taken for one that looks alike and was there already.
            return hash.with(owner)
                    .with(format.name())
                    .with("corrected")
                    .with(corrects)
                    .with(row.line())
                    .bytes(row.content())
                    .key();
        }
        // Without a number of its own: content and order within the period (data.md 23).
        return hash.with(owner)
                .with(format.name())
                .with("look-alike")
                .with(within)
                .bytes(row.content())
                .with(lookAlikes.ordinal(row.content()))
                .key();
    }

    private byte @Nullable [] keyOrNone(@Nullable Object[] row) {
        if (key.length == 0) {
            return null;
        }
        for (int column : key) {
            if (row[column] == null) {
                return null;
            }
        }
        hash.with(owner).with(format.name()).with("key");
        for (int column : key) {
            String part = RowReading.text(row[column]);
            hash.with(part == null ? null : part.strip());
        }
        return hash.key();
    }

    /** Rows read so far, taken and turned back. */
    long read() {
        return rows + rejected;
    }

    long rejected() {
        return rejected;
    }

    List<String> header() {
        return header;
    }
}
