package uk.turnstone.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;

/**
 * One-time codes of an app (RFC 6238): six digits, half a minute, HMAC-SHA-1, which is what every app can do. A code is good
 * for its own half minute and the one before and after (RFC 6238 section 5.2), and once only.
 */
@Component
public final class OneTimeCodes {
    private static final Duration STEP = TimeBasedOneTimePasswordGenerator.DEFAULT_TIME_STEP;
    private static final int SECRET_BYTES = 20;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final Clock clock;

    OneTimeCodes(Clock clock) {
        this.clock = clock;
    }

    byte[] freshSecret() {
        return SignInSecret.random(SECRET_BYTES);
    }

    /**
     * The time step of a code.
     *
     * @param after only a later step counts: no code is good twice
     * @return empty where the code is wrong
     */
    OptionalLong step(byte[] secret, String typed, long after) {
        String code = typed.replaceAll("\\s", "");
        long now = clock.instant().getEpochSecond() / STEP.toSeconds();
        for (long step = now - 1; step <= now + 1; step++) {
            boolean same = MessageDigest.isEqual(
                    code(secret, step).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8));
            if (same && step > after) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private String code(byte[] secret, long step) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, "HmacSHA1"), Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("A key of 20 bytes is a key", e);
        }
    }

    /** The secret as an app wants it typed, in groups of four. */
    static String typed(byte[] secret) {
        return new Base32().encodeToString(secret).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The picture that an app reads, as the path of an SVG of one unit for each square. */
    static Square picture(byte[] secret, String login, String service) {
        String address = "otpauth://totp/" + escaped(service + ":" + login) + "?secret="
                + new Base32().encodeToString(secret).replace("=", "") + "&issuer=" + escaped(service);
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + 4).append(',').append(y + 4).append("h1v1h-1z");
                }
            }
        }
        return new Square(code.size + 8, path.toString());
    }

    /**
     * A picture of squares with its quiet border of four.
     *
     * @param side width and height in squares
     * @param path the dark squares
     */
    public record Square(int side, String path) {}

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
