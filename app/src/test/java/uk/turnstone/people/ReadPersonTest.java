package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.turnstone.access.Transactions;
import uk.turnstone.database.Account;
import uk.turnstone.history.Event;
import uk.turnstone.history.LifeLine;
import uk.turnstone.history.OrderInForce;
import uk.turnstone.linkage.identifier.PncId;

class ReadPersonTest {
    private static final String PNC = PncId.of(2008, 41917).canonical();
    private static final ExtractTitles TITLES = format -> "Title of " + format;
    private static PeopleScene scene;
    private static ReadPerson read;

    @BeforeAll
    static void deliver() {
        scene = new PeopleScene();
        read = new ReadPerson(scene.app, TITLES);
        scene.deliver(List.of(
                Said.of("arrest-1", "police", "Wes Fulmar", "1992-03-12").with("PNC", PNC),
                Said.of("arrest-2", "police", "Wez Fulmar", "1992-03-12").with("PNC", PNC)));
        scene.deliver(List.of(Said.of("order", "probation", "Wes Fulmar", "1992-03-12")
                .with("PNC", PNC)
                .with("CRN", "X104417")
                .at("TS24 8AA")));
        scene.deliver(List.of(
                Said.of("client", "drug-service", "Wes Fulmar", "1992-03-12").at("TS24 8AA")));
        scene.deliver(
                List.of(Said.of("harmed", "idva", "Wren Auk", "1984-04-03").ofTheHarmed()));
        scene.happened("arrest-1", 2, "arrests", "police", LocalDate.of(2026, 11, 13), null, "burglary dwelling");
        scene.happened("arrest-2", 2, "arrests", "police", LocalDate.of(2025, 3, 2), null, "shop theft");
        scene.happened(
                "order",
                5,
                "orders-licence",
                "probation",
                LocalDate.of(2026, 3, 3),
                LocalDate.of(2027, 3, 2),
                "community order");
        scene.happened("client", 7, "treatment-attendance", "drug-service", LocalDate.of(2026, 4, 1), null, "opiates");
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    private static PersonFile as(String role) {
        return read.by(scene.as(role), scene.person("order")).orElseThrow();
    }

    @Test
    void bringsTogetherWhatTheReaderMaySee() {
        PersonFile file = as("iom-manager");
        assertThat(file.name()).isEqualTo("Wes Fulmar");
        assertThat(file.identity())
                .isEqualTo("34, born 12 Mar 1992 · also “Wez Fulmar” · probation CRN X104417 · PNC number " + PNC);
        assertThat(file.events())
                .extracting(Event::what)
                .containsExactly(
                        "Arrested: burglary dwelling",
                        "Treatment: opiates",
                        "Order or licence: community order",
                        "Arrested: shop theft");
        assertThat(file.sources()).extracting(Source::agency).containsExactly("Bay Recovery", "Police", "Probation");
        assertThat(file.sources()).extracting(Source::extract).containsOnly("Title of test-extract");
        assertThat(file.addresses()).extracting(KnownAddress::agency).containsExactly("Bay Recovery", "Probation");
        assertThat(file.facts())
                .extracting(Fact::what, Fact::value, Fact::agencies)
                .contains(tuple("Ethnicity", "W1 (16+1 (2001))", List.of("Bay Recovery", "Police", "Probation")));
    }

    @Test
    void treatmentOrdersAddressesAndEqualityDoNotShowToARoleThatDoesNotWorkWithThem() {
        PersonFile file = as("police-iom");
        assertThat(file.events())
                .extracting(Event::what)
                .containsExactly("Arrested: burglary dwelling", "Arrested: shop theft");
        assertThat(file.addresses()).isEmpty();
        assertThat(file.facts()).extracting(Fact::what).doesNotContain("Ethnicity");
        LifeLine line = LifeLine.of(file.events(), PeopleScene.TODAY, category -> category.equals("arrests"));
        assertThat(line.lanes()).hasSize(1);
        assertThat(line.sentence()).isEqualTo("Last 12 months: 1 arrest. The 12 months before: 1.");
    }

    @Test
    void requirementsAreToldInWordsWithTheirCodes() {
        try (var own = new PeopleScene()) {
            own.deliver(List.of(Said.of("order", "probation", "Wes Fulmar", "1992-03-12")));
            own.happened("order", 6, "orders-licence", "probation", PeopleScene.TODAY.minusDays(1), null, "DRR");
            own.happened("order", 6, "orders-licence", "probation", PeopleScene.TODAY.minusDays(2), null, "NEW");
            assertThat(new ReadPerson(own.app, TITLES)
                            .by(own.as("iom-manager"), own.person("order"))
                            .orElseThrow()
                            .events())
                    .extracting(Event::what)
                    .containsExactly("Requirement: drug rehabilitation (DRR)", "Requirement: NEW");
        }
    }

    @Test
    void whereFactsComeFromIsToldToThoseWhoMayNotReadTheSourceRows() {
        try (var own = new PeopleScene()) {
            own.deliver(List.of(Said.of("seen", "police", "Wes Fulmar", "1992-03-12")));
            own.administer("""
                    UPDATE intake.source_record SET holding_id =
                        (SELECT min(holding_id) FROM access.holding WHERE category = 'identity-victim')
                    """);
            PersonFile file = new ReadPerson(own.app, TITLES)
                    .by(own.as("iom-manager"), own.person("seen"))
                    .orElseThrow();
            assertThat(file.sources()).extracting(Source::agency).containsExactly("Police");
            assertThat(file.sources()).extracting(Source::grounds).containsExactly("the only record");
        }
    }

    @Test
    void onlyOrdersThatHaveBegunHaveNotEndedAndAreStillSentAreInForce() {
        try (var own = new PeopleScene()) {
            own.deliver(List.of(Said.of("order", "probation", "Wes Fulmar", "1992-03-12")));
            LocalDate today = PeopleScene.TODAY;
            own.happened("order", 5, "orders-licence", "probation", today.minusDays(9), today.minusDays(1), "over");
            own.happened("order", 5, "orders-licence", "probation", today.plusDays(1), null, "to come");
            own.happened("order", 5, "orders-licence", "probation", today, today, "a day long");
            own.happened("order", 5, "orders-licence", "probation", today.minusDays(1), null, "without an end");
            own.happened("order", 6, "orders-licence", "probation", today.minusDays(1), null, "a requirement");
            own.happened("order", 5, "orders-licence", "probation", today.minusDays(3), null, "no longer sent");
            own.administer("UPDATE history.event SET known_until = now() WHERE title = 'no longer sent'");
            own.administer("""
                    UPDATE history.event SET details = '{"supervising_officer": "A Slate", "risk_of_harm": ""}'
                    WHERE title = 'a day long'
                    """);
            var read = new ReadPerson(own.app, TITLES);
            List<OrderInForce> orders = read.by(own.as("iom-manager"), own.person("order"))
                    .orElseThrow()
                    .orders();
            assertThat(orders).extracting(OrderInForce::title).containsExactly("a day long", "without an end");
            assertThat(OrdersNow.lines(orders.subList(0, 1)))
                    .extracting(NowLine::what, NowLine::value, NowLine::from)
                    .containsExactly(
                            tuple("Order or licence", "a day long, to Fri 20 Nov 2026", "Probation"),
                            tuple("Supervising officer", "A Slate", "Probation"),
                            tuple("Risk of harm", "not known", "Probation"));
            assertThat(read.by(own.as("police-iom"), own.person("order"))
                            .orElseThrow()
                            .orders())
                    .isEmpty();
        }
    }

    @Test
    void somebodyTheReaderMayNotSeeIsTheSameAsNobody() {
        assertThat(read.by(scene.as("iom-manager"), scene.person("harmed"))).isEmpty();
        assertThat(read.by(scene.as("idva"), scene.person("order"))).isEmpty();
        assertThat(read.by(scene.as("iom-manager"), UUID.randomUUID())).isEmpty();
        assertThat(read.by(scene.as("idva"), scene.person("harmed"))).isPresent();
    }

    @Test
    void everyLookIsWrittenDown() throws Exception {
        as("police-iom");
        try (var connection = scene.database.administrator();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT count(*) FROM access.look_told WHERE action = 'read' AND role = 'police-iom' AND person_key = '"
                                        + scene.person("order") + "'")) {
            rows.next();
            assertThat(rows.getInt(1)).isPositive();
        }
    }

    @Test
    void anEndedRecordStillTellsWhatItLastSaid() {
        try (var own = new PeopleScene()) {
            own.deliver(List.of(
                    Said.of("gone", "probation", "Wes Fulmar", "1992-03-12").with("CRN", "X104417")));
            for (String table : List.of("record_person", "record_name", "record_identifier")) {
                own.administer("UPDATE people." + table + " SET known_until = '2026-11-10 06:00Z'");
            }
            PersonFile file = new ReadPerson(own.app, TITLES)
                    .by(own.as("iom-manager"), own.person("gone"))
                    .orElseThrow();
            assertThat(file.name()).isEqualTo("Wes Fulmar");
            assertThat(file.numbers()).extracting(KnownNumber::shown).containsExactly("X104417");
            assertThat(file.sources()).extracting(Source::ended).containsExactly(1);
        }
    }

    @Test
    void costsTheSameNumberOfQueriesHoweverMuchIsKnown() {
        try (var own = new PeopleScene()) {
            own.deliver(List.of(Said.of("little", "police", "Wren Dipper", "1984-04-03")));
            var statements = new AtomicInteger();
            var counted =
                    new ReadPerson(new Transactions(counting(own.database.pool(Account.APP), statements)), TITLES);
            counted.by(own.as("iom-manager"), own.person("little")).orElseThrow();
            int few = statements.getAndSet(0);

            var countedMuch =
                    new ReadPerson(new Transactions(counting(scene.database.pool(Account.APP), statements)), TITLES);
            countedMuch.by(scene.as("iom-manager"), scene.person("order")).orElseThrow();
            assertThat(statements.get()).isEqualTo(few).isEqualTo(16);
        }
    }

    /** Counts the statements that are prepared. */
    private static DataSource counting(DataSource source, AtomicInteger statements) {
        return (DataSource) Proxy.newProxyInstance(
                ReadPersonTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    Object answer = method.invoke(source, arguments);
                    return answer instanceof Connection connection ? counting(connection, statements) : answer;
                });
    }

    private static Connection counting(Connection connection, AtomicInteger statements) {
        return (Connection) Proxy.newProxyInstance(
                ReadPersonTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.incrementAndGet();
                    }
                    return method.invoke(connection, arguments);
                });
    }
}
