package uk.turnstone.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    private static final String KEEPS_ACCOUNTS = "sysadmin";
    private static final String POSTS = """
            SELECT u.login, u.name, u.partnership_id, p.name AS partnership_name, p.desk, a.agency_id, a.code AS agency,
                   a.name AS agency_name, r.role, r.title AS role_title, r.purpose, i.fixed_today,
                   post.post_key
            FROM access.app_user u
            JOIN access.post USING (user_id)
            JOIN access.agency a USING (agency_id)
            JOIN access.role r USING (role)
            JOIN access.partnership p ON p.partnership_id = u.partnership_id
            CROSS JOIN access.installation i
            WHERE (:login::text IS NULL OR u.login = :login)
              AND (:role::text IS NULL OR r.role = :role)
              AND (:agency::text IS NULL OR a.code = :agency)
              AND access.post_awake(post.post_id, coalesce(i.fixed_today, :today))
            ORDER BY post_id
            """;
    private static final String NOBODY_IN_PERSON = """
            SELECT :login AS login, :name AS name, a.partnership_id, p.name AS partnership_name, p.desk, a.agency_id, a.code AS agency,
                   '' AS agency_name, r.role, r.title AS role_title, r.purpose, i.fixed_today,
                   NULL::uuid AS post_key
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

    /** Somebody who signed in, in their first post; empty where no such user has a post. */
    public Optional<Visitor> signedIn(String login) {
        return postsOf(login).stream().findFirst();
    }

    /** Somebody who signed in, in one of their posts; empty where they do not have it (any longer). */
    public Optional<Visitor> inPost(String login, UUID post) {
        return postsOf(login).stream()
                .filter(visitor -> post.equals(visitor.post()))
                .findFirst();
    }

    /** Somebody in each of their posts of today: one at a time, never the sum of two. */
    public List<Visitor> postsOf(String login) {
        List<Post> posts = posts(login, null, null);
        return posts.stream().map(post -> visitor(post, posts.size())).toList();
    }

    /** Who asks for posts that are to be given or renewed, with their agencies, as in a sentence; empty where nobody does. */
    public String whoRenews() {
        return posts(null, KEEPS_ACCOUNTS, null).stream()
                .map(Post::user)
                .map(user -> user.name() + " (" + user.agencyName() + ")")
                .collect(Collectors.joining(", "));
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

    /**
     * The context for {@code --as ROLE} where nobody in person is meant: whoever works at the server's command line does
     * the work of the role, and the trail says so instead of naming somebody who was not there.
     *
     * @throws AccessTrouble as {@link #as}
     */
    public Context atTheServer(String role, @Nullable String agency) {
        Context post = as(role, agency);
        return new Context(
                "server",
                "Whoever works at the server",
                post.partnership(),
                post.agency(),
                post.role(),
                post.purpose(),
                post.today(),
                post.request());
    }

    /** Somebody who is not signed in: role public, no identity. */
    public Visitor thePublic() {
        Post post = nobodyInPerson("public", "not signed in", "Not signed in");
        return new Visitor(post.context(), post.partnershipName(), "", "Not signed in", false, post.desk(), null, 0);
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
                row.getString("role_title"),
                row.getObject("post_key", UUID.class));
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

    private static Visitor visitor(Post post, int posts) {
        return new Visitor(
                post.context(),
                post.partnershipName(),
                post.user().agencyName(),
                post.user().roleTitle(),
                true,
                post.desk(),
                post.user().post(),
                posts);
    }

    /** A number that one can read out over the telephone; it protects nothing. */
    private static String newRequest() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 10);
    }
}
