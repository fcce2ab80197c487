package uk.turnstone.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;

/** Makes the context in which somebody acts: who is signed in, named with {@code --as}, the public, or our own jobs. */
public final class Contexts {
    /** The job that loads the worked partnership: whatever it delivered is invented. */
    public static final String DEMONSTRATION = "demonstration";

    private static final String POSTS = """
            SELECT u.login, u.name, u.partnership_id, p.name AS partnership_name, p.desk, a.agency_id, a.code AS agency,
                   a.name AS agency_name, r.role, r.title AS role_title, r.purpose, i.fixed_today
            FROM access.app_user u
            JOIN access.post USING (user_id)
            JOIN access.agency a USING (agency_id)
            JOIN access.role r USING (role)
            JOIN access.partnership p ON p.partnership_id = u.partnership_id
            CROSS JOIN access.installation i
            WHERE (:login::text IS NULL OR u.login = :login)
              AND (:role::text IS NULL OR r.role = :role)
              AND (:agency::text IS NULL OR a.code = :agency)
              AND coalesce(i.fixed_today, :today) BETWEEN post.from_day AND coalesce(post.until_day, 'infinity')
            ORDER BY post_id
            """;
    private static final String NOBODY_IN_PERSON = """
            SELECT :login AS login, :name AS name, a.partnership_id, p.name AS partnership_name, p.desk, a.agency_id, a.code AS agency,
                   '' AS agency_name, r.role, r.title AS role_title, r.purpose, i.fixed_today
            FROM access.agency a
            JOIN access.partnership p USING (partnership_id)
            CROSS JOIN access.role r
            CROSS JOIN access.installation i
            WHERE a.code = 'partnership' AND r.role = :role
            """;

    /** A post with the words around it, as read. */
    private record Post(DemoUser user, Context context, String partnershipName, String desk) {}

    private final JdbcClient sql;
    private final Clock clock;

    Contexts(Database database, Clock clock) {
        // These tables say who works where; they hold nothing about people on record and need no context.
        this.sql = JdbcClient.create(database.pool(Account.APP));
        this.clock = clock;
    }

    /** Somebody who signed in; empty where no such user has a post. */
    public Optional<Visitor> signedIn(String login) {
        return posts(login, null, null).stream().findFirst().map(Contexts::visitor);
    }

    /**
     * The context for {@code --as ROLE}, as the first user of the demonstration who works in that role.
     *
     * @param role name of the role, as {@code roles} lists them
     * @param agency code of the agency, where several have that role; null for any
     * @throws AccessTrouble if nobody works in that role (for that agency); the message lists who does
     */
    public Context as(String role, @Nullable String agency) {
        return posts(null, role, agency).stream()
                .findFirst()
                .orElseThrow(() -> nobodyIs(role, agency))
                .context();
    }

    /** Somebody who is not signed in: role public, no identity. */
    public Visitor thePublic() {
        Post post = nobodyInPerson("public", "not signed in", "Not signed in");
        return new Visitor(post.context(), post.partnershipName(), "", "Not signed in", false, post.desk());
    }

    /**
     * The product's own work.
     *
     * @param job what is being done, such as “import of open data”; stands in the audit trail as the user
     */
    public Context job(String job) {
        return nobodyInPerson("system", job, job).context();
    }

    /** Everybody as whom one can sign in during a demonstration, in the order of the file. */
    public List<DemoUser> demoUsers() {
        return posts(null, null, null).stream().map(Post::user).toList();
    }

    private Post nobodyInPerson(String role, String user, String name) {
        return sql.sql(NOBODY_IN_PERSON)
                .param("role", role)
                .param("login", user)
                .param("name", name)
                .query((row, number) -> post(row))
                .single();
    }

    private AccessTrouble nobodyIs(String role, @Nullable String agency) {
        List<Post> inRole = posts(null, role, null);
        if (inRole.isEmpty()) {
            return new AccessTrouble("There is no role “" + role + "”. The roles are: "
                    + list(posts(null, null, null), DemoUser::role) + ".");
        }
        return new AccessTrouble("Nobody works as " + role + " for “" + agency + "”. The agencies with that role are: "
                + list(inRole, DemoUser::agency) + ".");
    }

    private static String list(List<Post> posts, java.util.function.Function<DemoUser, String> what) {
        return posts.stream().map(Post::user).map(what).distinct().collect(Collectors.joining(", "));
    }

    private List<Post> posts(@Nullable String login, @Nullable String role, @Nullable String agency) {
        return sql.sql(POSTS)
                .param("login", login)
                .param("role", role)
                .param("agency", agency)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> post(row))
                .list();
    }

    private Post post(java.sql.ResultSet row) throws java.sql.SQLException {
        var user = new DemoUser(
                row.getString("login"),
                row.getString("name"),
                row.getString("agency"),
                row.getString("agency_name"),
                row.getString("role"),
                row.getString("role_title"));
        LocalDate fixed = row.getObject("fixed_today", LocalDate.class);
        var context = new Context(
                user.login(),
                user.name(),
                row.getInt("partnership_id"),
                row.getInt("agency_id"),
                user.role(),
                row.getString("purpose"),
                fixed == null ? LocalDate.now(clock) : fixed,
                newRequest());
        return new Post(user, context, row.getString("partnership_name"), row.getString("desk"));
    }

    private static Visitor visitor(Post post) {
        return new Visitor(
                post.context(),
                post.partnershipName(),
                post.user().agencyName(),
                post.user().roleTitle(),
                true,
                post.desk());
    }

    /** A number that one can read out over the telephone; it protects nothing. */
    private static String newRequest() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 10);
    }
}
