package uk.turnstone.signin;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.turnstone.TestDatabase;
import uk.turnstone.Turnstone;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.SignInTransactions;
import uk.turnstone.database.Database;

/** An installation for real work, on a port, a data folder and a database of its own, with a clock that tests move. */
final class Production implements AutoCloseable {
    static final String PASSWORD = "amber lantern pebble";

    private final ConfigurableApplicationContext application;
    private final SingleConnectionDataSource administrator;
    final JdbcClient everything;

    private Production(ConfigurableApplicationContext application) {
        this.application = application;
        try {
            administrator = new SingleConnectionDataSource(get(Database.class).administrator(), true);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        everything = JdbcClient.create(administrator);
    }

    /** The clock of the machine, and what a test adds to it. */
    static final class Shifting extends Clock {
        private volatile Duration later = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(later);
        }

        void forward(Duration by) {
            later = later.plus(by);
        }
    }

    /** Puts the clock in the application's place. */
    static class WithClock {
        @Bean
        @Primary
        Shifting shifting() {
            return new Shifting();
        }
    }

    static Production start(String... settings) {
        return at(0, settings);
    }

    static Production at(int port, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--turnstone.mode=production",
                "--turnstone.db=" + TestDatabase.freshAddress(),
                "--turnstone.data=" + folder(),
                "--server.port=" + port));
        arguments.addAll(List.of(settings));
        return new Production(new SpringApplicationBuilder(Turnstone.class, WithClock.class)
                .web(WebApplicationType.SERVLET)
                .run(arguments.toArray(String[]::new)));
    }

    /** The folder of the test server's passwords, which the fresh database shares. */
    private static Path folder() {
        return TestDatabase.folder();
    }

    <T> T get(Class<T> bean) {
        return application.getBean(bean);
    }

    int port() {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) application).getWebServer())
                .getPort();
    }

    Visit visit() {
        return new Visit(port());
    }

    void later(Duration by) {
        get(Shifting.class).forward(by);
    }

    /** An account with a post. @return the code with which it is set up */
    String account(String login, String agency, String role) {
        var made = (AccountMaking.Made)
                get(AccountMaking.class).make(get(Contexts.class).job("test"), login, "Jo " + login);
        post(login, agency, role);
        return made.code();
    }

    void post(String login, String agency, String role) {
        everything
                .sql("""
                INSERT INTO access.post (user_id, agency_id, role, from_day, origin)
                SELECT u.user_id, a.agency_id, :role, current_date, 'given' FROM access.app_user u, access.agency a
                WHERE u.login = :login AND a.code = :agency
                """)
                .param("login", login)
                .param("agency", agency)
                .param("role", role)
                .update();
    }

    /** An account that is set up with {@link #PASSWORD} and one-time codes. @return the secret of the codes */
    byte[] readyAccount(String login, String agency, String role) {
        account(login, agency, role);
        byte[] secret = get(OneTimeCodes.class).freshSecret();
        Accounts accounts = get(Accounts.class);
        LocalAccount account = accounts.of(login).orElseThrow();
        get(SignInTransactions.class).write(get(Contexts.class).job("test"), sql -> {
            accounts.setPassword(sql, account, get(Passwords.class).hash(PASSWORD));
            accounts.setOneTimeCodes(sql, account, secret, 0);
            accounts.done(sql, account);
            return true;
        });
        return secret;
    }

    /** Signed in, by a password and the code of now. */
    Visit signedIn(String login, byte[] secret) {
        Visit visit = visit();
        visit.get("/sign-in");
        visit.post("/sign-in/password", "login", login, "password", PASSWORD);
        visit.get("/sign-in/code");
        var in = visit.post("/sign-in/code", "code", code(secret));
        if (in.statusCode() != 303) {
            throw new AssertionError("Not signed in: " + in.body());
        }
        return visit;
    }

    /** The code that an app shows now. */
    String code(byte[] secret) {
        try {
            return new com.eatthepath.otp.TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new javax.crypto.spec.SecretKeySpec(secret, "HmacSHA1"),
                            get(Shifting.class).instant());
        } catch (java.security.InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the trail holds: action and detail of each entry, in order. */
    List<String> trail() {
        return everything
                .sql(
                        "SELECT user_login || ' ' || action || ': ' || coalesce(detail, '') FROM access.look_told ORDER BY look_id")
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        administrator.destroy();
        application.close();
    }
}
