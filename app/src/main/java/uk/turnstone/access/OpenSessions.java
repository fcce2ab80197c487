package uk.turnstone.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every sign-in, until it ends: by its owner, by sign-out, or by idle minutes. The table is the last word at each request:
 * one that was ended there is refused whatever the browser still holds.
 */
public final class OpenSessions {
    /** For how long ended sessions are shown to their owner. */
    private static final Duration SHOWN = Duration.ofDays(30);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SignInTransactions transactions;
    private final Clock clock;
    private final Duration idle;

    /** @param idle after how long without a request a session ends; one minute to twelve hours */
    OpenSessions(SignInTransactions transactions, Clock clock, Duration idle) {
        if (idle.compareTo(Duration.ofMinutes(1)) < 0 || idle.compareTo(Duration.ofHours(12)) > 0) {
            throw new IllegalArgumentException("turnstone.session.idle wants one minute to twelve hours, such as 15m");
        }
        this.transactions = transactions;
        this.clock = clock;
        this.idle = idle;
    }

    /**
     * Whose a session is.
     *
     * @param login who signed in
     * @param post key of the post in which they work
     */
    public record Holder(String login, UUID post) {}

    /** After how long without a request a session ends. */
    public Duration idle() {
        return idle;
    }

    /**
     * Begins a session.
     *
     * @param sql a transaction of the sign-in account, in which the sign-in itself is written down
     * @return its secret, to be kept with the browser's session and nowhere else
     */
    public String begin(JdbcClient sql, Holder holder, String how, String from, String browser) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.sql("""
                INSERT INTO access.session (session_hash, user_login, post_key, how, from_address, browser, begun_at, last_seen)
                VALUES (:hash, :login, :post, :how, :from, :browser, :now, :now)
                """)
                .param("hash", hash(secret))
                .param("login", holder.login())
                .param("post", holder.post())
                .param("how", how)
                .param("from", from)
                .param("browser", browser)
                .param("now", now())
                .update();
        return secret;
    }

    /** Whose session it is, which counts as a request in it; empty where it has ended. */
    public Optional<Holder> holder(String secret) {
        return transactions.read(sql -> {
            Optional<Seen> seen = sql.sql("""
                    SELECT user_login, post_key, last_seen FROM access.session
                    WHERE session_hash = :hash AND ended_at IS NULL AND last_seen > :oldest
                    """)
                    .param("hash", hash(secret))
                    .param("oldest", now().minus(idle))
                    .query((row, number) -> new Seen(
                            new Holder(row.getString(1), row.getObject(2, UUID.class)),
                            row.getObject(3, OffsetDateTime.class)))
                    .optional();
            // To within a fraction of the idle time: not every picture of a page writes a row.
            if (seen.isPresent() && seen.get().at().isBefore(now().minus(idle.dividedBy(60)))) {
                sql.sql("UPDATE access.session SET last_seen = :now WHERE session_hash = :hash")
                        .param("now", now())
                        .param("hash", hash(secret))
                        .update();
            }
            return seen.map(Seen::holder);
        });
    }

    private record Seen(Holder holder, OffsetDateTime at) {}

    /** Ends a session; nothing happens where it has ended. */
    public void end(JdbcClient sql, String secret, String by) {
        sql.sql(
                        "UPDATE access.session SET ended_at = :now, ended_by = :by WHERE session_hash = :hash AND ended_at IS NULL")
                .param("now", now())
                .param("by", by)
                .param("hash", hash(secret))
                .update();
    }

    /**
     * Ends one of somebody's own sessions.
     *
     * @return false where it is not theirs or has ended
     */
    public boolean endOwn(JdbcClient sql, String login, UUID key) {
        return sql.sql("""
                UPDATE access.session SET ended_at = :now, ended_by = :login
                WHERE session_key = :key AND user_login = :login AND ended_at IS NULL
                """)
                        .param("now", now())
                        .param("login", login)
                        .param("key", key)
                        .update()
                == 1;
    }

    /** Ends all of somebody's sessions, as after a reset. */
    public void endAll(JdbcClient sql, String login, String by) {
        sql.sql(
                        "UPDATE access.session SET ended_at = :now, ended_by = :by WHERE user_login = :login AND ended_at IS NULL")
                .param("now", now())
                .param("by", by)
                .param("login", login)
                .update();
    }

    /** Somebody's sessions of the last 30 days, open ones first, the newest first. */
    public List<OpenSession> of(String login) {
        return transactions.read(sql -> sql.sql("""
                        SELECT s.session_key, r.title || ', ' || a.name AS post, s.how, s.from_address, s.browser, s.begun_at,
                               s.last_seen,
                               CASE WHEN s.ended_at IS NULL AND s.last_seen <= :oldest THEN s.last_seen + :idle * interval '1 second'
                                    ELSE s.ended_at END AS ended,
                               CASE WHEN s.ended_at IS NULL AND s.last_seen <= :oldest THEN 'idle time' ELSE s.ended_by END AS ended_by
                        FROM access.session s JOIN access.post p ON p.post_key = s.post_key
                        JOIN access.role r ON r.role = p.role JOIN access.agency a ON a.agency_id = p.agency_id
                        WHERE s.user_login = :login AND s.begun_at > :shown
                        ORDER BY s.ended_at IS NOT NULL OR s.last_seen <= :oldest, s.begun_at DESC LIMIT 100
                        """)
                .param("login", login)
                .param("oldest", now().minus(idle))
                .param("idle", idle.toSeconds())
                .param("shown", now().minus(SHOWN))
                .query((row, number) -> session(row))
                .list());
    }

    /** Key of the session with a secret, to tell it from others on a list. */
    public Optional<UUID> key(String secret) {
        return transactions.read(sql -> sql.sql("SELECT session_key FROM access.session WHERE session_hash = :hash")
                .param("hash", hash(secret))
                .query(UUID.class)
                .optional());
    }

    private static OpenSession session(ResultSet row) throws SQLException {
        return new OpenSession(
                row.getObject("session_key", UUID.class),
                row.getString("post"),
                row.getString("how"),
                row.getString("from_address"),
                row.getString("browser"),
                java.util.Objects.requireNonNull(moment(row, "begun_at")),
                java.util.Objects.requireNonNull(moment(row, "last_seen")),
                moment(row, "ended"),
                row.getString("ended_by"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
