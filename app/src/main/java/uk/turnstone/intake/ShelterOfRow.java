package uk.turnstone.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import uk.turnstone.areas.AddressKey;

/** Keeps the place of a refuge, or of whoever asked for it, out of every list of places: only what it hashes to is kept. */
final class ShelterOfRow {
    static final String REFUGE = "refuge";

    private final StagingStreams streams;
    private final MessageDigest sha256;

    ShelterOfRow(StagingStreams streams) {
        this.streams = streams;
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    void write(@Nullable String uprn, @Nullable String address, @Nullable String postcode) {
        write("uprn", uprn);
        write("address", AddressKey.of(address, postcode));
    }

    private void write(String kind, @Nullable String place) {
        if (place != null) {
            streams.row(StagingStreams.Part.SHELTER)
                    .text(kind)
                    .bytes(sha256.digest(place.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
