package uk.turnstone.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.turnstone.access.Cases;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Transactions;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;
import uk.turnstone.web.RunningTurnstone;
import uk.turnstone.web.SignedIn;

/** Posts, cover and the quarterly list. Scenarios by their numbers in the shared table. */
class PostPagesTest extends RunningTurnstone {
    @Autowired
    private Database database;

    @Autowired
    private Contexts contexts;

    @Autowired
    private QuarterlyList quarterly;

    private JdbcClient everything() throws SQLException {
        return JdbcClient.create(new SingleConnectionDataSource(database.administrator(), true));
    }

    private int user(String login, String name) throws SQLException {
        everything()
                .sql(
                        "INSERT INTO access.app_user (partnership_id, login, name) VALUES (1, :login, :name) ON CONFLICT DO NOTHING")
                .param("login", login)
                .param("name", name)
                .update();
        return everything()
                .sql("SELECT user_id FROM access.app_user WHERE login = :login")
                .param("login", login)
                .query(Integer.class)
                .single();
    }

    private String agency(String code) throws SQLException {
        return everything()
                .sql("SELECT agency_id::text FROM access.agency WHERE code = :code")
                .param("code", code)
                .query(String.class)
                .single();
    }

    private static Map<String, String> post(int user, String agency, String role) {
        return Map.of(
                "user", Integer.toString(user),
                "agency", agency,
                "role", role,
                "employer", "",
                "from", "01/01/2026",
                "until", "",
                "reason", "Starts in January");
    }

    @Test
    void scenario58AnAdministratorAsksAndAnotherGivesAndNobodyGivesThemselvesAnything() throws SQLException {
        int user = user("new.marlstone", "New Marlstone");
        SignedIn administrator = as("garnet.dolerite");
        administrator.get("/governance/posts");
        assertThat(administrator
                        .post("/governance/posts", Map.of("user", "", "role", "wizard", "from", "soon"))
                        .body())
                .contains("Choose who is to have the post", "Choose the role", "Type the first day", "Say why");
        administrator.get("/governance/posts");
        var own = administrator.post(
                "/governance/posts", post(user("garnet.dolerite", ""), agency("council"), "iom-manager"));
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("You cannot ask for a post for yourself");
        administrator.get("/governance/posts");
        assertThat(administrator
                        .post("/governance/posts", post(user, agency("probation"), "probation-officer"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(contexts.signedIn("new.marlstone"))
                .as("asked for is not given")
                .isEmpty();
        String page = administrator.get("/governance/posts").body();
        assertThat(page).contains("New Marlstone", "Starts in January").doesNotContain("value=\"give\"");
        SignedIn information = as("iris.quartz");
        String waiting = information.get("/governance/posts").body();
        String request = waiting.replaceAll("(?s).*?/governance/posts/asked/([0-9a-f-]{36}).*", "$1");
        assertThat(administrator
                        .post("/governance/posts/asked/" + request, Map.of("answer", "give"))
                        .statusCode())
                .as("not by who asked")
                .isEqualTo(404);
        information.get("/governance/posts");
        information.post("/governance/posts/asked/" + request, Map.of("answer", "give"));
        assertThat(contexts.signedIn("new.marlstone")).isPresent();
    }

    @Test
    void scenario37NobodyIsGivenPostsOnBothSidesOfTheWallBesideOrThroughTheDatabase() throws SQLException {
        int user = user("both.gritstone", "Both Gritstone");
        everything()
                .sql(
                        "INSERT INTO access.post (user_id, agency_id, role) SELECT :user, agency_id, 'programme-facilitator' FROM access.agency WHERE code = 'idva-service'")
                .param("user", user)
                .update();
        SignedIn administrator = as("garnet.dolerite");
        administrator.get("/governance/posts");
        var refused = administrator.post("/governance/posts", post(user, agency("idva-service"), "womens-safety"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Nobody works on both sides of the wall");
        assertThatThrownBy(() -> everything()
                        .sql(
                                "INSERT INTO access.post (user_id, agency_id, role) SELECT :user, agency_id, 'womens-safety' FROM access.agency WHERE code = 'idva-service'")
                        .param("user", user)
                        .update())
                .hasMessageContaining("both sides of the wall");
        assertThatThrownBy(() -> everything()
                        .sql(
                                "INSERT INTO access.post (user_id, agency_id, role) SELECT user_id, agency_id, 'police-da' FROM access.post JOIN access.app_user USING (user_id) WHERE login = 'anders.slate'")
                        .update())
                .hasMessageContaining("both sides of the wall");
    }

    private UUID key(String login) throws SQLException {
        return everything()
                .sql(
                        "SELECT post_key FROM access.post JOIN access.app_user USING (user_id) WHERE login = :login ORDER BY post_id LIMIT 1")
                .param("login", login)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }

    @Test
    void scenario34And35CoverGivesTheCasesFromTheFirstDayToTheLastAndDoesNotCrossTheWall() throws SQLException {
        SignedIn manager = as("owen.gritstone");
        manager.get("/governance/posts");
        String path = "/governance/posts/" + key("joan.chalk") + "/cover";
        assertThat(manager.post(path, Map.of("deputy", "", "from", "", "until", "", "why", ""))
                        .body())
                .contains("Choose who covers");
        manager.get("/governance/posts");
        var across = manager.post(
                path,
                Map.of(
                        "deputy", key("pearl.granite").toString(),
                        "from", "01/08/2026",
                        "until", "14/08/2026",
                        "why", "Leave"));
        assertThat(across.statusCode()).isEqualTo(422);
        assertThat(across.body()).contains("Cover is by a colleague in the same role");
        manager.get("/governance/posts");
        assertThat(manager.post(
                                path,
                                Map.of(
                                        "deputy", key("kit.limestone").toString(),
                                        "from", "01/08/2026",
                                        "until", "14/08/2026",
                                        "why", "Leave"))
                        .statusCode())
                .isEqualTo(303);
        UUID person = person();
        Cases.own(database, "joan.chalk", person);
        assertThat(relation(person, LocalDate.of(2026, 7, 31))).isEqualTo("team");
        assertThat(relation(person, LocalDate.of(2026, 8, 1))).isEqualTo("own");
        assertThat(relation(person, LocalDate.of(2026, 8, 14))).isEqualTo("own");
        assertThat(relation(person, LocalDate.of(2026, 8, 15))).isEqualTo("team");
    }

    private UUID person() throws SQLException {
        UUID key = UUID.randomUUID();
        everything().sql("""
                WITH held AS (
                    INSERT INTO access.holding (partnership_id, agency_id, category, basis)
                    SELECT 1, agency_id, 'identity-offender', 'cover' FROM access.agency WHERE code = 'probation'
                    ON CONFLICT (partnership_id, agency_id, category, basis) DO UPDATE SET basis = 'cover' RETURNING holding_id),
                made AS (INSERT INTO people.person (partnership_id, public_key) VALUES (1, :key) RETURNING person_id)
                INSERT INTO people.person_record (record_id, person_id, holding_id, known_from, rule, evidence, decided_by)
                SELECT nextval('intake.record_number'), person_id, holding_id, now(), 'first', 'first', 'rules' FROM made, held
                """).param("key", key).update();
        return key;
    }

    private String relation(UUID person, LocalDate day) {
        var kit = contexts.signedIn("kit.limestone").orElseThrow().context();
        var then = new uk.turnstone.access.Context(
                kit.user(), kit.name(), kit.partnership(), kit.agency(), kit.role(), kit.purpose(), day, kit.request());
        return new Transactions(database.pool(Account.APP))
                .read(then, sql -> sql.sql("SELECT access.relation_to_person(:person)")
                        .param("person", person)
                        .query(String.class)
                        .single());
    }

    @Test
    void scenario57APostThatIsNotConfirmedInTimeSleepsAndWakesWhenItIs() throws SQLException {
        int user = user("sleepy.sandstone", "Sleepy Sandstone");
        everything()
                .sql(
                        "INSERT INTO access.post (user_id, agency_id, role, from_day, team_id) SELECT :user, a.agency_id, 'police-iom', '2020-01-01', t.team_id FROM access.agency a JOIN access.team t USING (agency_id) WHERE t.code = 'iom'")
                .param("user", user)
                .update();
        quarterly.make();
        assertThat(contexts.signedIn("sleepy.sandstone")).isPresent();
        assertThat(quarterly.make()).as("once a quarter").isZero();
        everything()
                .sql("UPDATE access.quarterly_item SET due_on = current_date - 40, listed_on = current_date - 54")
                .update();
        assertThat(contexts.signedIn("sleepy.sandstone")).as("on day 15").isEmpty();
        SignedIn manager = as("owen.gritstone");
        assertThat(manager.get("/governance/posts").body()).contains("sleeps: not confirmed in time");
        assertThat(as("joan.chalk").get("/governance/posts").statusCode()).isEqualTo(403);
        manager.get("/governance/posts");
        manager.post("/governance/posts/" + key("sleepy.sandstone") + "/confirm", Map.of("answer", "stays"));
        assertThat(contexts.signedIn("sleepy.sandstone")).isPresent();
    }

    @Test
    void scenario4FromTheDayAfterTheLastAPostGivesNothing() throws SQLException {
        int user = user("gone.flagstone", "Gone Flagstone");
        everything()
                .sql(
                        "INSERT INTO access.post (user_id, agency_id, role, until_day) SELECT :user, agency_id, 'police-iom', current_date FROM access.agency WHERE code = 'partnership'")
                .param("user", user)
                .update();
        assertThat(contexts.signedIn("gone.flagstone")).isPresent();
        everything()
                .sql("UPDATE access.post SET until_day = current_date - 1 WHERE user_id = :user")
                .param("user", user)
                .update();
        assertThat(contexts.signedIn("gone.flagstone")).isEmpty();
    }
}
