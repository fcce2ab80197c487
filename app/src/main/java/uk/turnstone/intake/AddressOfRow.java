package uk.turnstone.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.identifier.Postcode;

/** Where the person of a row lives, as recorded, with what kind of address it is and whether it must be kept. */
final class AddressOfRow {
    private final StagingStreams streams;
    private final ShelterOfRow shelter;
    private final @Nullable Integer holding;
    private final int address;
    private final int postcode;
    private final int kind;
    private final int confidential;
    private final int uprn;

    AddressOfRow(Format.AddressPart part, RowReading reading, StagingStreams streams, Map<String, Integer> holdings) {
        this.streams = streams;
        this.shelter = new ShelterOfRow(streams);
        this.holding = holdings.get(part.category());
        this.address = reading.indexOrNone(part.address());
        this.postcode = reading.indexOrNone(part.postcode());
        this.kind = reading.indexOrNone(part.kind());
        this.confidential = reading.indexOrNone(part.confidential());
        this.uprn = reading.indexOrNone(part.uprn());
    }

    void write(int line, long record, @Nullable Object[] row) {
        String words = text(row, address);
        String code = text(row, postcode);
        String what = text(row, kind);
        boolean kept = ShelterOfRow.REFUGE.equals(what) || "yes".equals(text(row, confidential));
        if (kept) {
            shelter.write(text(row, uprn), words, code);
        }
        if (words != null || code != null) {
            streams.row(StagingStreams.Part.ADDRESS)
                    .integer(line)
                    .bigint(record)
                    .smallint(0)
                    .integer(holding)
                    .text(what == null ? "residence" : what)
                    .text(words)
                    .text(
                            code == null
                                    ? null
                                    : Postcode.parse(code)
                                            .map(Postcode::canonical)
                                            .orElse(null))
                    .text(code)
                    .bytes(new byte[] {(byte) (kept ? 1 : 0)});
        }
    }

    private static @Nullable String text(@Nullable Object[] row, int column) {
        return column < 0 ? null : RowReading.text(row[column]);
    }
}
