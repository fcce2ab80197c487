package uk.turnstone.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;

/**
 * Says on a form for whom it was made, in a way that cannot be forged (HMAC-SHA-256): the session that knew it may have
 * ended when the form is sent, and what was typed still belongs to its author and to nobody else.
 */
@Component
final class FormSeal {
    /** A page left open over a long week-end is still its author's. */
    static final Duration VALID = Duration.ofDays(7);

    /**
     * For whom a form was made.
     *
     * @param login who
     * @param post key of the post in which they worked
     */
    record Author(String login, UUID post) {}

    private final SecretKeySpec secret;
    private final Clock clock;

    FormSeal(Database database, Clock clock) {
        byte[] bytes = JdbcClient.create(database.pool(Account.APP))
                .sql("SELECT seal FROM web.form_seal")
                .query(byte[].class)
                .single();
        this.secret = new SecretKeySpec(bytes, "HmacSHA256");
        this.clock = clock;
    }

    /** The seal for a form made now: who, when, and the proof of both. */
    String of(Author author) {
        String said = encoded((author.post() + " " + author.login()).getBytes(StandardCharsets.UTF_8)) + "."
                + clock.instant().getEpochSecond();
        return said + "." + encoded(proof(said));
    }

    /** The author; empty where the seal is not ours or too old. */
    Optional<Author> author(String seal) {
        int end = seal.lastIndexOf('.');
        int middle = seal.lastIndexOf('.', end - 1);
        if (middle < 1) {
            return Optional.empty();
        }
        String said = seal.substring(0, end);
        if (!MessageDigest.isEqual(
                encoded(proof(said)).getBytes(StandardCharsets.US_ASCII),
                seal.substring(end + 1).getBytes(StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        // Proved to be ours, so it has the form that we gave it.
        Instant made = Instant.ofEpochSecond(Long.parseLong(said.substring(middle + 1)));
        if (made.plus(VALID).isBefore(clock.instant())) {
            return Optional.empty();
        }
        String[] author = new String(Base64.getUrlDecoder().decode(said.substring(0, middle)), StandardCharsets.UTF_8)
                .split(" ", 2);
        return Optional.of(new Author(author[1], UUID.fromString(author[0])));
    }

    private byte[] proof(String said) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal(said.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
