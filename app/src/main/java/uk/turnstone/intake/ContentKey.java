package uk.turnstone.intake;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keys made from content: the first 128 bits of SHA-256 over the parts, each with its length before it, so that no two
 * lists of parts run together. Not for several threads.
 */
final class ContentKey {
    private static final int BYTES = 16;

    private final MessageDigest digest;
    private final byte[] result = new byte[32];
    private byte[] parts = new byte[1024];
    private int length;

    ContentKey() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Adds a text, or that there is none. */
    ContentKey with(@Nullable String part) {
        return part == null ? with(-1) : bytes(part.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a value as read from a row: two ways of writing one value are one. */
    ContentKey withValue(@Nullable Object value) {
        return value instanceof Double number
                ? with(-2).with(Double.doubleToLongBits(number))
                : with(RowReading.text(value));
    }

    ContentKey bytes(byte[] part) {
        with(part.length);
        room(part.length);
        System.arraycopy(part, 0, parts, length, part.length);
        length += part.length;
        return this;
    }

    ContentKey with(int number) {
        room(4);
        parts[length++] = (byte) (number >> 24);
        parts[length++] = (byte) (number >> 16);
        parts[length++] = (byte) (number >> 8);
        parts[length++] = (byte) number;
        return this;
    }

    private ContentKey with(long number) {
        return with((int) (number >> 32)).with((int) number);
    }

    private void room(int more) {
        if (length + more > parts.length) {
            parts = Arrays.copyOf(parts, Math.max(length + more, parts.length * 2));
        }
    }

    /** The key of all parts since the last one: 16 bytes, as a UUID. */
    byte[] key() {
        try {
            digest.update(parts, 0, length);
            digest.digest(result, 0, result.length);
            length = 0;
            return Arrays.copyOf(result, BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 has 32 bytes", e);
        }
    }

    static long front(byte[] key) {
        long front = 0;
        for (int i = 0; i < 8; i++) {
            front = front << 8 | key[i] & 0xff;
        }
        return front;
    }
}
