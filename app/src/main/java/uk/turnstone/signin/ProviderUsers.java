package uk.turnstone.signin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.SignInTransactions;

/**
 * Makes users of those who sign in at a provider, at their first sign-in, and lets their posts follow the groups that it says
 * they are in, at each. Posts that were given here stay what they are.
 */
@Component
final class ProviderUsers {
    private final SignInTransactions transactions;
    private final SignInTrail trail;
    private final Clock clock;

    ProviderUsers(SignInTransactions transactions, SignInTrail trail, Clock clock) {
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Result {}

    /** @param login of the user, whose posts are those of today */
    record Known(String login) implements Result {}

    /** The groups would give posts on both sides of the wall: nothing is given, and everything that groups gave is ended. */
    record BothSides() implements Result {}

    Result arrived(Provider provider, OpenIdConnect.Who who) {
        Context job = trail.context(null);
        return transactions.write(job, sql -> {
            String login = user(sql, provider, who);
            List<Provider.Grant> grants = provider.grantsOf(who.groups());
            boolean bothSides = sides(sql, login, grants, LocalDate.now(clock)) > 1;
            List<Provider.Grant> given = bothSides ? List.of() : grants;
            int ended = endOthers(sql, login, given);
            int begun =
                    given.stream().mapToInt(grant -> begin(sql, login, grant)).sum();
            if (ended + begun > 0) {
                String detail = login + ": " + begun + " begun, " + ended + " ended by groups of " + provider.id();
                AuditTrail.write(sql, job, "posts-changed", null, detail);
            }
            if (bothSides) {
                String detail = login + ": groups of " + provider.id() + " give posts on both sides of the wall";
                AuditTrail.write(sql, job, "sign-in-refused", null, detail);
                return new BothSides();
            }
            return new Known(login);
        });
    }

    /** Known by what the provider calls them, never by name: who takes a name over does not take over what was its. */
    private String user(JdbcClient sql, Provider provider, OpenIdConnect.Who who) {
        var known = sql.sql("""
                UPDATE access.provider_user p SET last_at = :now FROM access.app_user u
                WHERE p.provider = :provider AND p.subject = :subject AND u.user_id = p.user_id RETURNING u.login
                """)
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("provider", provider.id())
                .param("subject", who.subject())
                .query(String.class)
                .optional();
        if (known.isPresent()) {
            sql.sql("UPDATE access.app_user SET name = :name WHERE login = :login AND name <> :name")
                    .param("name", who.name())
                    .param("login", known.get())
                    .update();
            return known.get();
        }
        String login = freeLogin(sql, provider.id() + "/" + who.username());
        int user = sql.sql("""
                INSERT INTO access.app_user (partnership_id, login, name)
                SELECT min(partnership_id), :login, :name FROM access.partnership RETURNING user_id
                """)
                .param("login", login)
                .param("name", who.name())
                .query(Integer.class)
                .single();
        sql.sql("INSERT INTO access.provider_user (provider, subject, user_id) VALUES (:provider, :subject, :user)")
                .param("provider", provider.id())
                .param("subject", who.subject())
                .param("user", user)
                .update();
        return login;
    }

    private static String freeLogin(JdbcClient sql, String wanted) {
        String login = wanted;
        for (int next = 2; taken(sql, login); next++) {
            login = wanted + " " + next;
        }
        return login;
    }

    private static boolean taken(JdbcClient sql, String login) {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM access.app_user WHERE login = :login)")
                .param("login", login)
                .query(Boolean.class)
                .single();
    }

    /** How many sides of the wall there are among posts that groups would give and of those that were given here. */
    private static int sides(JdbcClient sql, String login, List<Provider.Grant> grants, LocalDate today) {
        return sql.sql("""
                SELECT count(DISTINCT access.side_of_post(role)) FROM (
                    SELECT unnest(:roles::text[]) AS role
                    UNION ALL
                    SELECT p.role FROM access.post p JOIN access.app_user u USING (user_id)
                    WHERE u.login = :login AND p.origin <> 'sign-in provider' AND coalesce(p.until_day, 'infinity') >= :today
                ) AS roles
                """)
                .param("roles", grants.stream().map(Provider.Grant::role).toArray(String[]::new))
                .param("login", login)
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** Ends, at once and not only tomorrow, the posts that groups gave before and give no longer. */
    private int endOthers(JdbcClient sql, String login, List<Provider.Grant> given) {
        return sql.sql("""
                UPDATE access.post p SET from_day = least(p.from_day, :yesterday), until_day = :yesterday
                FROM access.app_user u, access.agency a
                WHERE u.user_id = p.user_id AND a.agency_id = p.agency_id AND u.login = :login
                  AND p.origin = 'sign-in provider' AND p.until_day IS NULL
                  AND a.code || ' ' || p.role <> ALL (:kept)
                """)
                .param("yesterday", LocalDate.now(clock).minusDays(1))
                .param("login", login)
                .param(
                        "kept",
                        given.stream()
                                .map(grant -> grant.agency() + " " + grant.role())
                                .toArray(String[]::new))
                .update();
    }

    private int begin(JdbcClient sql, String login, Provider.Grant grant) {
        return sql.sql("""
                INSERT INTO access.post (user_id, agency_id, role, from_day, origin)
                SELECT u.user_id, a.agency_id, :role, :today, 'sign-in provider'
                FROM access.app_user u JOIN access.agency a USING (partnership_id)
                WHERE u.login = :login AND a.code = :agency
                ON CONFLICT (user_id, agency_id, role) WHERE until_day IS NULL DO NOTHING
                """)
                .param("role", grant.role())
                .param("today", LocalDate.now(clock))
                .param("login", login)
                .param("agency", grant.agency())
                .update();
    }
}
