package uk.turnstone.web;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.turnstone.TestDatabase;
import uk.turnstone.Turnstone;

/** For tests of pages: the application as it runs, on a port and a database of its own, shared by all that extend this. */
@SpringBootTest(classes = Turnstone.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningTurnstone {
    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    protected SignedIn nobody() {
        return SignedIn.nobody(port);
    }

    /** A browser signed in as somebody of resources/access/users.csv. */
    protected SignedIn as(String login) {
        return SignedIn.as(login, port);
    }
}
