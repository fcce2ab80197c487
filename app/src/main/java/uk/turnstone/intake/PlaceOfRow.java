package uk.turnstone.intake;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.turnstone.areas.AddressKey;

/** The place that a row names, kept once for all rows that name the same. */
final class PlaceOfRow {
    /** Places remembered with their keys; beyond it some are written twice, which publishing evens out. */
    private static final int REMEMBERED = 50_000;

    private record Named(
            @Nullable Double east,
            @Nullable Double north,
            @Nullable String code,
            @Nullable String name,
            @Nullable String words,
            @Nullable String uprn,
            @Nullable String addressKey) {
        boolean isNowhere() {
            return east == null && north == null && code == null && name == null && uprn == null && addressKey == null;
        }
    }

    private final StagingStreams streams;
    private final int longitude;
    private final int latitude;
    private final int lsoaCode;
    private final int lsoaName;
    private final int description;
    private final int uprn;
    private final int address;
    private final int postcode;
    private final String precision;
    private final ContentKey hash = new ContentKey();
    private final Map<Named, byte[]> written = new HashMap<>();

    PlaceOfRow(Format.PlacePart part, RowReading reading, StagingStreams streams) {
        this.streams = streams;
        this.longitude = reading.index(part.longitude());
        this.latitude = reading.index(part.latitude());
        this.lsoaCode = reading.index(part.lsoaCode());
        this.lsoaName = reading.index(part.lsoaName());
        this.description = reading.indexOrNone(part.description());
        this.uprn = reading.indexOrNone(part.uprn());
        this.address = reading.indexOrNone(part.address());
        this.postcode = reading.indexOrNone(part.postcode());
        this.precision = part.precision();
    }

    /** Key of the row's place; null where the row names none. */
    byte @Nullable [] of(@Nullable Object[] row) {
        var place = new Named(
                (Double) row[longitude],
                (Double) row[latitude],
                (String) row[lsoaCode],
                (String) row[lsoaName],
                text(row, description),
                text(row, uprn),
                AddressKey.of(text(row, address), text(row, postcode)));
        if (place.isNowhere()) {
            return null;
        }
        byte[] known = written.get(place);
        return known == null ? write(place) : known;
    }

    private byte[] write(Named place) {
        byte[] key = hash.withValue(place.east)
                .withValue(place.north)
                .with(place.code)
                .with(place.name)
                .with(place.words)
                .with(place.uprn)
                .with(place.addressKey)
                .key();
        if (written.size() >= REMEMBERED) {
            written.clear();
        }
        written.put(place, key);
        streams.row(StagingStreams.Part.PLACE)
                .bytes(key)
                .number(place.east)
                .number(place.north)
                .text(place.code)
                .text(place.name)
                .text(place.words)
                .text(precision)
                .text(place.uprn)
                .text(place.addressKey);
        return key;
    }

    private static @Nullable String text(@Nullable Object[] row, int column) {
        return column < 0 ? null : (String) row[column];
    }
}
