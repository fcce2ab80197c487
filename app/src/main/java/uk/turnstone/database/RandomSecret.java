package uk.turnstone.database;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords that nobody types. */
final class RandomSecret {
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomSecret() {}

    static String fresh() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
