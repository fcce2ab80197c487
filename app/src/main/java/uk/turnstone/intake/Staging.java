package uk.turnstone.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.turnstone.intake.StagingStreams.Part;

/**
 * Puts the rows of one delivery into its staging tables: keyed, split into what they say, or turned back with reasons.
 * Nothing of it is visible to anyone yet.
 */
final class Staging {
    private final List<String> header;
    private final Format format;
    private final RowReading reading;
    private final StagingStreams streams;
    private final boolean exactWidth;
    private final String owner;
    private final RecordNumbers numbers;
    private final @Nullable Integer corrects;
    private final int[] key;
    private final int[] period;
    private final ContentKey hash = new ContentKey();
    private final LookAlikes lookAlikes = new LookAlikes();
    private final List<RowPart> parts;
    private long rows;
    private long rejected;

    /**
     * @param owner names partnership and agency in keys
     * @param holdings number of the holding by data category
     * @param kinds number of the kind of event by name
     * @param header headings of the file, by the names of the format
     * @param corrects number of the delivery whose rejected rows these are, corrected; null for a delivery of its own
     */
    Staging(
            Format format,
            RowReading reading,
            StagingStreams streams,
            boolean exactWidth,
            String owner,
            Map<String, Integer> holdings,
            Map<String, Integer> kinds,
            RecordNumbers numbers,
            @Nullable Integer corrects,
            List<String> header) {
        this.header = header;
        this.format = format;
        this.reading = reading;
        this.streams = streams;
        this.exactWidth = exactWidth;
        this.owner = owner;
        this.numbers = numbers;
        this.corrects = corrects;
        this.key = reading.indexes(format.key());
        this.period = reading.indexes(format.period());
        this.parts = RowPart.of(format, reading, streams, holdings, kinds);
    }

    /** Takes a row; its line is a whole number up to two thousand million. */
    void take(long lineNumber, List<String> cells) {
        int line = Math.toIntExact(lineNumber);
        @Nullable Object[] row = reading.read(cells, exactWidth);
        String raw = CsvLine.of(cells);
        List<Problem> problems = reading.problems();
        if (problems.isEmpty()) {
            problems = AreaRows.problems(format.content(), header, cells);
        }
        if (!problems.isEmpty()) {
            rejected++;
            streams.row(Part.REJECT)
                    .bigint(lineNumber)
                    .text(raw)
                    .json(ProblemJson.write(problems))
                    .bytes(reading.wrongWidth() ? null : keyOrNone(row));
            return;
        }
        byte[] content = format.content() == Format.Content.RECORDS
                ? content(row)
                : hash.with(raw).key();
        String span = period(row);
        rows++;
        long record = numbers.next();
        streams.row(Part.RECORD).bigint(record).bytes(sourceKey(line, row, content, span));
        streams.row(Part.ROW)
                .integer(line)
                .bigint(record)
                .bytes(content)
                .text(span)
                .text(raw);
        for (RowPart part : parts) {
            part.write(line, record, row);
        }
    }

    private byte[] content(@Nullable Object[] row) {
        for (Object value : row) {
            hash.withValue(value);
        }
        return hash.key();
    }

    private @Nullable String period(@Nullable Object[] row) {
        if (period.length == 0) {
            return null;
        }
        StringBuilder span = new StringBuilder();
        for (int column : period) {
            span.append(span.isEmpty() ? "" : " ").append(RowReading.text(row[column]));
        }
        return span.toString();
    }

    private byte[] sourceKey(int line, @Nullable Object[] row, byte[] content, @Nullable String span) {
        byte[] own = keyOrNone(row);
        if (own != null) {
            return own;
        }
        if (corrects != null) {
            // A corrected incident is never taken for one that looks alike and was there already.
            return hash.with(owner)
                    .with(format.name())
                    .with("corrected")
                    .with(corrects)
                    .with(line)
                    .bytes(content)
                    .key();
        }
        // Without a number of its own: content and order within the period (data.md 23).
        return hash.with(owner)
                .with(format.name())
                .with("look-alike")
                .with(span)
                .bytes(content)
                .with(lookAlikes.ordinal(content))
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
