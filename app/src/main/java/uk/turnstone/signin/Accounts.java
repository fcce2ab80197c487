package uk.turnstone.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.SignInTransactions;

/** The local accounts, as kept. */
@Component
final class Accounts {
    /** For how long the code is good with which an account is set up. */
    static final Duration BEGIN_WITHIN = Duration.ofDays(7);

    private static final int BEGIN_GROUPS = 4;

    private static final String SELECT = """
            SELECT u.user_id, u.login, u.name, a.account_key, a.password_hash, a.otp_sealed, a.otp_last_step, a.begin_hash,
                   a.begin_until, a.begin_password, a.reset_by, a.reset_at,
                   (SELECT count(*) FROM access.passkey p WHERE p.user_id = u.user_id) AS passkeys,
                   (SELECT count(*) FROM access.recovery_code c WHERE c.user_id = u.user_id AND c.used_at IS NULL) AS codes_left
            FROM access.account a JOIN access.app_user u USING (user_id)
            """;

    private final SignInTransactions transactions;
    private final SignInSecret secret;
    private final Clock clock;

    Accounts(SignInTransactions transactions, SignInSecret secret, Clock clock) {
        this.transactions = transactions;
        this.secret = secret;
        this.clock = clock;
    }

    /** How a login is kept: without spaces around it and in small letters. */
    static String plain(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    Optional<LocalAccount> of(String login) {
        return transactions.read(sql -> sql.sql(SELECT + "WHERE u.login = :login")
                .param("login", plain(login))
                .query((row, number) -> account(row))
                .optional());
    }

    Optional<LocalAccount> withKey(UUID key) {
        return transactions.read(sql -> sql.sql(SELECT + "WHERE a.account_key = :key")
                .param("key", key)
                .query((row, number) -> account(row))
                .optional());
    }

    List<LocalAccount> all() {
        return transactions.read(sql -> sql.sql(SELECT + "ORDER BY u.name, u.login")
                .query((row, number) -> account(row))
                .list());
    }

    /**
     * Makes a user with an account.
     *
     * @return false where somebody has that login already
     */
    boolean make(JdbcClient sql, String login, String name, String by) {
        Optional<Integer> user = sql.sql("""
                        INSERT INTO access.app_user (partnership_id, login, name)
                        SELECT min(partnership_id), :login, :name FROM access.partnership
                        ON CONFLICT (login) DO NOTHING RETURNING user_id
                        """)
                .param("login", plain(login))
                .param("name", name.strip())
                .query(Integer.class)
                .optional();
        user.ifPresent(made -> sql.sql("INSERT INTO access.account (user_id, made_by) VALUES (:user, :by)")
                .param("user", made)
                .param("by", by)
                .update());
        return user.isPresent();
    }

    /**
     * Lets an account be set up with a code; one given before is no longer good.
     *
     * @param password whether a password is chosen with it, beside the second factor
     * @return the code, to be handed to its owner; it is kept nowhere
     */
    String beginCode(JdbcClient sql, String login, boolean password) {
        String code = TypedCode.fresh(BEGIN_GROUPS);
        sql.sql("""
                UPDATE access.account SET begin_hash = :hash, begin_until = :until, begin_password = :password
                WHERE user_id = (SELECT user_id FROM access.app_user WHERE login = :login)
                """)
                .param("hash", secret.hash(code))
                .param("until", at(clock.instant().plus(BEGIN_WITHIN)))
                .param("password", password)
                .param("login", plain(login))
                .update();
        return code;
    }

    /** Takes all second factors away, and with them the recovery codes. */
    void forgetSecondFactors(JdbcClient sql, LocalAccount account, String by) {
        sql.sql("""
                UPDATE access.account SET otp_sealed = NULL, reset_by = :by, reset_at = :now WHERE user_id = :user
                """)
                .param("by", by)
                .param("now", at(clock.instant()))
                .param("user", account.user())
                .update();
        for (String table : List.of("access.passkey", "access.recovery_code")) {
            sql.sql("DELETE FROM " + table + " WHERE user_id = :user")
                    .param("user", account.user())
                    .update();
        }
    }

    void setPassword(JdbcClient sql, LocalAccount account, String hash) {
        sql.sql("UPDATE access.account SET password_hash = :hash WHERE user_id = :user")
                .param("hash", hash)
                .param("user", account.user())
                .update();
    }

    /** The account is set up: the code for it is no longer good. */
    void done(JdbcClient sql, LocalAccount account) {
        sql.sql("UPDATE access.account SET begin_hash = NULL, begin_until = NULL WHERE user_id = :user")
                .param("user", account.user())
                .update();
    }

    void setOneTimeCodes(JdbcClient sql, LocalAccount account, byte[] otpSecret, long step) {
        sql.sql("UPDATE access.account SET otp_sealed = :sealed, otp_last_step = :step WHERE user_id = :user")
                .param("sealed", secret.seal(otpSecret))
                .param("step", step)
                .param("user", account.user())
                .update();
    }

    /** Remembers that a code was used. @return false where another request has used it or a later one meanwhile */
    boolean codeUsed(JdbcClient sql, LocalAccount account, long step) {
        return sql.sql(
                                "UPDATE access.account SET otp_last_step = :step WHERE user_id = :user AND otp_last_step < :step")
                        .param("step", step)
                        .param("user", account.user())
                        .update()
                == 1;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static LocalAccount account(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("begin_until", OffsetDateTime.class);
        OffsetDateTime reset = row.getObject("reset_at", OffsetDateTime.class);
        return new LocalAccount(
                row.getInt("user_id"),
                row.getObject("account_key", UUID.class),
                row.getString("login"),
                row.getString("name"),
                row.getString("password_hash"),
                row.getBytes("otp_sealed"),
                row.getLong("otp_last_step"),
                row.getInt("passkeys"),
                row.getInt("codes_left"),
                until == null
                        ? null
                        : new LocalAccount.Begin(
                                row.getBytes("begin_hash"), until.toInstant(), row.getBoolean("begin_password")),
                resetOf(row.getString("reset_by"), reset));
    }

    private static LocalAccount.@Nullable Reset resetOf(@Nullable String by, @Nullable OffsetDateTime at) {
        return by == null || at == null ? null : new LocalAccount.Reset(by, at.toInstant());
    }
}
