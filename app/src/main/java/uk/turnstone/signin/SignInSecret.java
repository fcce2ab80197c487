package uk.turnstone.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import uk.turnstone.database.DataFolder;

/**
 * A secret of the data folder, beside the database and not in it: whoever takes a copy of the database alone can neither make
 * one-time codes nor try out recovery codes.
 */
@Component
final class SignInSecret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec hashing;
    private final SecretKeySpec sealing;

    SignInSecret(DataFolder folder) {
        SecretKeySpec root =
                new SecretKeySpec(folder.secret("sign-in").getBytes(StandardCharsets.US_ASCII), "HmacSHA256");
        this.hashing = new SecretKeySpec(mac(root, "codes"), "HmacSHA256");
        this.sealing = new SecretKeySpec(mac(root, "seals"), "AES");
    }

    /** Keyed hash of a code that somebody types; strokes, spaces and small letters do not matter. */
    byte[] hash(String code) {
        return mac(hashing, code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    /** AES-256-GCM: a fresh nonce, then the sealed bytes. */
    byte[] seal(byte[] plain) {
        byte[] nonce = random(NONCE);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, plain);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** What was sealed. @throws IllegalStateException if it was altered, or sealed in another data folder */
    byte[] open(byte[] sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE];
        buffer.get(nonce);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return cipher(Cipher.DECRYPT_MODE, nonce, rest);
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed secret of sign-in cannot be opened with this data folder", e);
        }
    }

    private static byte[] mac(SecretKeySpec key, String said) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(said.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }
}
