package uk.turnstone.signin;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ten codes in place of a lost second factor, each good once, shown once. */
@Component
final class RecoveryCodes {
    static final int MANY = 10;
    private static final int GROUPS = 2;

    private final SignInSecret secret;
    private final Clock clock;

    RecoveryCodes(SignInSecret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** Ten new ones; those given before are no longer good. */
    List<String> fresh(JdbcClient sql, LocalAccount account) {
        sql.sql("DELETE FROM access.recovery_code WHERE user_id = :user")
                .param("user", account.user())
                .update();
        List<String> codes =
                Stream.generate(() -> TypedCode.fresh(GROUPS)).limit(MANY).toList();
        codes.forEach(code -> sql.sql("INSERT INTO access.recovery_code (user_id, code_hash) VALUES (:user, :hash)")
                .param("user", account.user())
                .param("hash", secret.hash(code))
                .update());
        return codes;
    }

    /** Uses one up. @return false where it is wrong or was used before */
    boolean use(JdbcClient sql, LocalAccount account, String typed) {
        return sql.sql("""
                UPDATE access.recovery_code SET used_at = :now WHERE user_id = :user AND code_hash = :hash AND used_at IS NULL
                """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("user", account.user())
                        .param("hash", secret.hash(typed))
                        .update()
                == 1;
    }
}
