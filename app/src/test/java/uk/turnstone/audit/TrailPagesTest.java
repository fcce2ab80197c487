package uk.turnstone.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Entry;
import uk.turnstone.access.Transactions;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;
import uk.turnstone.web.RunningTurnstone;
import uk.turnstone.web.SignedIn;

class TrailPagesTest extends RunningTurnstone {
    private static final Pattern ENTRY = Pattern.compile("/governance/trail/([0-9a-f-]{36})");
    private static final String OFFICER = "iris.quartz";
    private static final String OVERSEER = "beryl.feldspar";
    private static final String WORKER = "joan.chalk";

    @Autowired
    private Database database;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Contexts contexts;

    private UUID looked(String login, UUID person) {
        Context context = contexts.signedIn(login).orElseThrow().context();
        transactions.change(context, sql -> AuditTrail.write(sql, context, Entry.read(person, "plan")));
        return person;
    }

    private String owner(String query, Object... given) {
        try (var connection = database.administrator()) {
            return JdbcClient.create(
                            new org.springframework.jdbc.datasource.SingleConnectionDataSource(connection, true))
                    .sql(query)
                    .params(given)
                    .query(String.class)
                    .single();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoLookedAtAPersonStandsOnOnePageAndInAFile() {
        UUID person = looked(WORKER, UUID.randomUUID());
        SignedIn officer = as(OFFICER);
        assertThat(officer.get("/governance/who-looked/" + person).body()).contains("Joan Chalk", "plan");
        assertThat(officer.get("/governance/who-looked/" + person + "/looks.csv")
                        .body())
                .contains("Joan Chalk");
        assertThat(officer.get("/governance/who-looked/" + UUID.randomUUID()).body())
                .doesNotContain("Joan Chalk");
    }

    @Test
    void whoLookedByAFormerKeyIsToldToInformationGovernanceAlone() {
        UUID gone = looked(WORKER, UUID.randomUUID());
        UUID now = looked(WORKER, UUID.randomUUID());
        owner(
                "INSERT INTO people.person (partnership_id, public_key) VALUES (1, ?::uuid) RETURNING 'new'",
                now.toString());
        owner(
                "INSERT INTO people.person (partnership_id, public_key, merged_into) SELECT 1, ?::uuid, person_id FROM people.person"
                        + " WHERE public_key = ?::uuid RETURNING 'merged'",
                gone.toString(),
                now.toString());
        SignedIn officer = as(OFFICER);
        assertThat(rows(officer, now)).as("under both keys").isEqualTo(2).isEqualTo(rows(officer, gone));
        assertThat(rows(officer, UUID.randomUUID())).as("an unknown key").isZero();
        assertThat(officer.get("/governance/who-looked/" + UUID.randomUUID()).statusCode())
                .isEqualTo(200);

        for (String other : List.of(WORKER, "owen.gritstone", "garnet.dolerite")) {
            assertThat(as(other).get("/governance/who-looked/" + now).statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
    }

    private static int rows(SignedIn officer, UUID person) {
        String file =
                officer.get("/governance/who-looked/" + person + "/looks.csv").body();
        return (int) file.lines().filter(line -> line.contains("Joan Chalk")).count();
    }

    @Test
    void aPersonShownInAListFindsThatLookToo() {
        UUID person = UUID.randomUUID();
        Context worker = contexts.signedIn(WORKER).orElseThrow().context();
        transactions.change(
                worker,
                sql -> AuditTrail.write(
                        sql, worker, Entry.listed("a list", java.util.List.of(UUID.randomUUID(), person))));
        assertThat(as(OFFICER).get("/governance/who-looked/" + person).body()).contains("Joan Chalk", "a list");
    }

    @Test
    void everybodySeesTheirOwnLooksAndNobodyElses() {
        looked(WORKER, UUID.randomUUID());
        assertThat(as(WORKER).get("/my-looks").body()).contains("Joan Chalk");
        assertThat(as("ruby.shale").get("/my-looks").body())
                .contains("What is written down of what you did")
                .doesNotContain("Joan Chalk");
        assertThat(as("ruby.shale").get("/governance/trail").statusCode()).isEqualTo(403);
    }

    @Test
    void aReviewIsAddedAndNobodyReviewsLooksOfTheirOwn() {
        UUID person = looked(OFFICER, UUID.randomUUID());
        String entry = owner("SELECT look_key::text FROM access.look WHERE person_key = ?", person);
        SignedIn officer = as(OFFICER);
        officer.get("/governance/trail/" + entry);
        officer.get("/governance/who-looked");
        Map<String, String> review = Map.of("outcome", "in order", "words", "It was the officer's own work");
        assertThat(officer.post("/governance/trail/" + entry, review).statusCode())
                .isEqualTo(403);
        SignedIn overseer = as(OVERSEER);
        overseer.get("/governance/trail/" + entry);
        assertThat(overseer.post("/governance/trail/" + entry, Map.of("outcome", "in order"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(overseer.post("/governance/trail/" + entry, review).statusCode())
                .isEqualTo(303);
        assertThat(overseer.get("/governance/trail/" + entry).body()).contains("It was the officer's own work");
    }

    @Test
    void everyEntryIsSealedWithinASecond() throws InterruptedException {
        UUID person = looked(WORKER, UUID.randomUUID());
        Instant until = Instant.now().plus(Duration.ofSeconds(5));
        String sealed;
        do {
            Thread.sleep(100);
            sealed = owner(
                    "SELECT count(s.number)::text FROM access.look l LEFT JOIN access.look_seal s USING (look_key) WHERE person_key = ?",
                    person);
        } while (sealed.equals("0") && Instant.now().isBefore(until));
        assertThat(sealed).isEqualTo("1");
    }

    @Test
    void anOfficersOwnLooksAreInTheOverseersReportAndNotInTheOfficers() {
        String week = java.time.LocalDate.now(java.time.ZoneId.of("Europe/London"))
                .with(java.time.temporal.TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY))
                .toString();
        for (int i = 0; i < 30; i++) {
            looked(OFFICER, UUID.randomUUID());
            looked(WORKER, UUID.randomUUID());
        }
        try (var connection = database.administrator();
                var statement = connection.createStatement()) {
            // Seven weeks ago both looked at one person a week on average, so that 30 are many.
            statement.execute("SET session_replication_role = replica");
            statement.execute("""
                    INSERT INTO access.look (at, partnership_id, user_login, agency_id, role, purpose, request, action, person_key)
                    SELECT l.at - interval '7 weeks', l.partnership_id, l.user_login, l.agency_id, l.role, l.purpose, 'former', 'read', l.person_key
                    FROM access.look l WHERE l.user_login IN ('iris.quartz', 'joan.chalk') AND l.person_key IS NOT NULL
                    ORDER BY l.look_id LIMIT 12
                    """);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        String officers = as(OFFICER).get("/governance/monday/" + week).body();
        String overseers = as(OVERSEER).get("/governance/monday/" + week).body();
        assertThat(officers).contains("unusual volume", "Joan Chalk").doesNotContain(", looks of Iris Quartz");
        assertThat(overseers).contains("looks of Iris Quartz").doesNotContain("Joan Chalk");
        var link = Pattern.compile("href=\"(/governance/monday/" + week + "/6/\\d+)\"")
                .matcher(officers);
        assertThat(link.find()).isTrue();
        assertThat(as(OFFICER).get(link.group(1)).body()).containsPattern(ENTRY);
        assertThat(as(OFFICER).get("/governance/monday/" + week + "/report.csv").body())
                .contains("unusual volume,Joan Chalk");
    }

    @Test
    void withoutAnEntryThereIsNoLook() throws Exception {
        SignedIn officer = as(OFFICER);
        try (var connection = database.administrator();
                var statement = connection.createStatement()) {
            statement.execute("REVOKE INSERT ON access.look FROM turnstone_app");
            try {
                assertThat(officer.get("/governance/trail").statusCode()).isEqualTo(500);
                assertThat(officer.get("/my-looks").statusCode()).isEqualTo(500);
            } finally {
                statement.execute("GRANT INSERT ON access.look TO turnstone_app");
            }
        }
        assertThat(officer.get("/governance/trail").statusCode()).isEqualTo(200);
    }

    @Test
    void theAccountOfThePagesCanNeitherAlterNorReadWhatOthersDid() {
        looked(WORKER, UUID.randomUUID());
        Context other = contexts.signedIn("ruby.shale").orElseThrow().context();
        assertThat(transactions.<Integer>read(
                        other, sql -> sql.sql("SELECT count(*) FROM access.look_told WHERE user_login = 'joan.chalk'")
                                .query(Integer.class)
                                .single()))
                .isZero();
        JdbcClient without = JdbcClient.create(database.pool(Account.APP));
        assertThat(without.sql("SELECT count(*) FROM access.look")
                        .query(Integer.class)
                        .single())
                .isZero();
        for (String statement : new String[] {
            "UPDATE access.look SET found = 0",
            "DELETE FROM access.look",
            "UPDATE access.look_payload SET detail = NULL",
            "DELETE FROM access.look_payload",
            "DELETE FROM access.look_unsealed",
            "INSERT INTO access.look_seal (number, look_key, payload_hash, hash) VALUES (1, gen_random_uuid(), '', '')",
            "DELETE FROM access.look_seal",
            "DELETE FROM access.look_review"
        }) {
            assertThatThrownBy(() ->
                            transactions.change(other, sql -> sql.sql(statement).update()))
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> transactions.change(other, sql -> sql.sql("""
                        INSERT INTO access.look (partnership_id, user_login, agency_id, role, purpose, request, action)
                        VALUES (1, 'joan.chalk', 1, 'probation-officer', 'IOM', 'x', 'read')
                        """).update()))
                .as("an entry in another's name")
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void whoRunsTheSystemSeesWhetherTheChainIsIntactAndNothingElse() {
        SignedIn administrator = as("garnet.dolerite");
        administrator.get("/system");
        assertThat(administrator.post("/system/check", Map.of()).statusCode()).isEqualTo(303);
        assertThat(administrator.get("/system").body()).contains("Intact").doesNotContain("Joan Chalk");
        assertThat(administrator.get("/governance/trail").statusCode()).isEqualTo(403);
    }
}
