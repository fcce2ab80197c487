package uk.turnstone.intake;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The place that a row names, kept once for all rows that name the same. */
final class PlaceOfRow {
    /** Places remembered as already written; beyond it some are written twice, which publishing evens out. */
    private static final int REMEMBERED = 200_000;

    private final StagingStreams streams;
    private final int longitude;
    private final int latitude;
    private final int lsoaCode;
    private final int lsoaName;
    private final int description;
    private final String precision;
    private final ContentKey hash = new ContentKey();
    private final Set<ByteBuffer> written = new HashSet<>();

    PlaceOfRow(Format.PlacePart part, RowReading reading, StagingStreams streams) {
        this.streams = streams;
        this.longitude = reading.index(part.longitude());
        this.latitude = reading.index(part.latitude());
        this.lsoaCode = reading.index(part.lsoaCode());
        this.lsoaName = reading.index(part.lsoaName());
        this.description = reading.indexOrNone(part.description());
        this.precision = part.precision();
    }

    /** Key of the row's place; null where the row names none. */
    byte @Nullable [] of(@Nullable Object[] row) {
        Double east = (Double) row[longitude];
        Double north = (Double) row[latitude];
        String code = (String) row[lsoaCode];
        String name = (String) row[lsoaName];
        String words = description < 0 ? null : (String) row[description];
        if (east == null && north == null && code == null && name == null) {
            return null;
        }
        byte[] key = hash.withValue(east)
                .withValue(north)
                .with(code)
                .with(name)
                .with(words)
                .key();
        if (written.size() >= REMEMBERED) {
            written.clear();
        }
        if (written.add(ByteBuffer.wrap(key))) {
            streams.row(StagingStreams.Part.PLACE)
                    .bytes(key)
                    .number(east)
                    .number(north)
                    .text(code)
                    .text(name)
                    .text(words)
                    .text(precision);
        }
        return key;
    }
}
