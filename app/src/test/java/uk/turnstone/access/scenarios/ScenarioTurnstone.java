package uk.turnstone.access.scenarios;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.turnstone.TestDatabase;
import uk.turnstone.Turnstone;
import uk.turnstone.access.Cases;
import uk.turnstone.access.Contexts;
import uk.turnstone.database.Database;
import uk.turnstone.walk.OnRecord;
import uk.turnstone.web.SignedIn;

/**
 * The application on a database of its own, shared by the scenarios of access alone, since they end agreements and bar
 * workers. Names of tests begin with the number of the scenario.
 */
@SpringBootTest(classes = Turnstone.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class ScenarioTurnstone {
    static final String MANAGER = "owen.gritstone";
    static final String OFFICER = "joan.chalk";
    static final String ADVISER = "pearl.granite";
    static final String DRUG_WORKER = "ruby.shale";
    static final String POLICE = "anders.slate";

    @LocalServerPort
    private int port;

    @Autowired
    Database database;

    @Autowired
    Contexts contexts;

    JdbcClient everything;
    OnRecord record;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @BeforeEach
    void scene() throws SQLException {
        everything = JdbcClient.create(new SingleConnectionDataSource(database.administrator(), true));
        record = new OnRecord(database, everything, contexts.job("test"));
    }

    SignedIn as(String login) {
        return SignedIn.as(login, port);
    }

    SignedIn nobody() {
        return SignedIn.nobody(port);
    }

    void own(String login, UUID person) {
        Cases.own(database, login, person);
    }

    void administer(String statement) {
        everything.sql(statement).update();
    }

    /** What a reader is told at each address and by each search, in the words of {@link SignedIn#told}, headers and length included. */
    static Map<String, String> told(SignedIn browser, Iterable<String> paths) {
        Map<String, String> told = new TreeMap<>();
        for (String path : paths) {
            var reply = browser.look(path);
            told.put(
                    path,
                    reply.headers().firstValue("Content-Type").orElse("")
                            + reply.headers().firstValue("Content-Disposition").orElse("")
                            + reply.headers().firstValue("ETag").orElse("")
                            + SignedIn.told(reply).replaceAll("\"[0-9a-f]{10}\"", "request"));
        }
        return told;
    }
}
