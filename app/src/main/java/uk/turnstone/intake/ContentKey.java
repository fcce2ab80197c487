package uk.turnstone.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keys made from content: the first 128 bits of SHA-256 over the parts, each with its length before it, so that no two
 * lists of parts run together. Not for several threads.
 */
final class ContentKey {
    private final MessageDigest digest;

    ContentKey() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    ContentKey with(@Nullable String part) {
        byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
        return with(bytes.length).withBytes(bytes);
    }

    ContentKey with(int number) {
        digest.update((byte) (number >> 24));
        digest.update((byte) (number >> 16));
        digest.update((byte) (number >> 8));
        digest.update((byte) number);
        return this;
    }

    ContentKey withBytes(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** The key of all parts since the last one: 16 bytes, as a UUID. */
    byte[] key() {
        return Arrays.copyOf(digest.digest(), 16);
    }

    static long front(byte[] key) {
        long front = 0;
        for (int i = 0; i < 8; i++) {
            front = front << 8 | key[i] & 0xff;
        }
        return front;
    }
}
