package uk.turnstone.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over values in order. Each goes in with its length, and nothing differs from an empty text, so that no two lists of
 * values have the same bytes.
 */
final class Fingerprint {
    /** Bytes of a hash. */
    static final int LENGTH = 32;

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    Fingerprint number(long value) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        return this;
    }

    Fingerprint text(@Nullable String value) {
        return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    Fingerprint bytes(byte @Nullable [] value) {
        number(value == null ? -1 : value.length);
        if (value != null) {
            digest.update(value);
        }
        return this;
    }

    byte[] hash() {
        return digest.digest();
    }
}
