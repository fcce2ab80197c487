package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.turnstone.linkage.identifier.PncId;

class PublishedPeopleTest {
    private static final String PNC = PncId.of(2008, 41917).canonical();

    private static final List<Said> BIRDS = List.of(
            Said.of("arrest-1", "police", "FULMAR, Wes", "1992-03-12").with("PNC", PNC),
            Said.of("arrest-2", "police", "Wez Fulmar", "1992-03-12").with("PNC", PNC),
            Said.of("order-1", "probation", "Wes Fulmar", "1992-03-12")
                    .with("CRN", "X104417")
                    .at("TS24 8AA"),
            Said.of("order-2", "probation", "Wes Fulmar", "1992-03-12")
                    .with("PNC", PNC)
                    .with("CRN", "X104417"),
            Said.of("client-1", "drug-service", "Wes Fulmar", "1992-03-12").at("TS24 8AA"),
            Said.of("arrest-3", "police", "Wren Dipper", "1984-04-03"),
            Said.of("order-3", "probation", "Wren Dipper", "1984-04-03").with("CRN", "X200001"));

    @Test
    void theOrderOfDeliveriesChangesNothing() {
        Set<Set<String>> expected = Set.of(
                Set.of("arrest-1", "arrest-2", "order-1", "order-2", "client-1"),
                Set.of("arrest-3"),
                Set.of("order-3"));
        Random random = new Random(7);
        for (int round = 0; round < 4; round++) {
            List<Said> shuffled = new ArrayList<>(BIRDS);
            Collections.shuffle(shuffled, random);
            try (var scene = new PeopleScene()) {
                shuffled.forEach(said -> scene.deliver(List.of(said)));
                assertThat(scene.people()).isEqualTo(expected);
            }
        }
        try (var scene = new PeopleScene()) {
            scene.deliver(BIRDS);
            assertThat(scene.people()).isEqualTo(expected);
        }
    }

    @Test
    void aJoinKeepsTheOlderKeyAndTheOtherLeadsToIt() {
        try (var scene = new PeopleScene()) {
            scene.deliver(
                    List.of(Said.of("a", "police", "Wes Fulmar", "1992-03-12").with("PNC", PNC)));
            scene.deliver(List.of(Said.of("b", "probation", "Wes Fulmar", "").with("CRN", "X104417")));
            UUID older = scene.person("a");
            UUID younger = scene.person("b");
            scene.deliver(List.of(Said.of("b", "probation", "Wes Fulmar", "")
                    .with("CRN", "X104417")
                    .with("PNC", PNC)));

            assertThat(scene.person("b")).isEqualTo(older).isNotEqualTo(younger);
            Optional<PersonByKey> followed =
                    scene.app.read(scene.as("iom-manager"), sql -> PersonByKey.find(sql, younger));
            assertThat(followed.map(PersonByKey::key)).contains(older);
        }
    }

    @Test
    void aRecordThatTakesItsNumberBackIsPartedAndTheFirstKeepsTheKey() {
        try (var scene = new PeopleScene()) {
            scene.deliver(List.of(Said.of("a", "police", "Wes Fulmar", "").with("PNC", PNC)));
            UUID first = scene.person("a");
            scene.deliver(List.of(Said.of("b", "probation", "Wes Fulmar", "").with("PNC", PNC)));
            assertThat(scene.person("b")).isEqualTo(first);
            scene.deliver(List.of(Said.of("b", "probation", "Wes Fulmar", "")));

            assertThat(scene.person("a")).isEqualTo(first);
            assertThat(scene.person("b")).isNotEqualTo(first);
        }
    }

    @Test
    void aProtectedRecordJoinsButNeverBridges() {
        try (var scene = new PeopleScene()) {
            scene.deliver(
                    List.of(Said.of("a", "police", "Wes Fulmar", "1992-03-12").with("PNC", PNC)));
            scene.deliver(List.of(Said.of("b", "probation", "Wes Fulmar", "").with("CRN", "X104417")));
            scene.deliver(List.of(Said.of("harmed", "idva", "Wes Fulmar", "")
                    .with("PNC", PNC)
                    .with("CRN", "X104417")
                    .ofTheHarmed()));

            assertThat(scene.person("a")).isNotEqualTo(scene.person("b"));
            assertThat(scene.people()).hasSize(3);
            assertThat(standing(scene))
                    .as("no finding tells the offender's side of the protected record")
                    .isEmpty();
        }
    }

    @Test
    void recordsOfAnotherPartnershipAreOtherPeople() {
        try (var scene = new PeopleScene()) {
            scene.deliver(
                    List.of(Said.of("a", "police", "Wes Fulmar", "1992-03-12").with("PNC", PNC)));
            scene.deliver(List.of(Said.of("b", "police", "Wes Fulmar", "1992-03-12")
                    .with("PNC", PNC)
                    .in(2)));
            assertThat(scene.person("a")).isNotEqualTo(scene.person("b"));
        }
    }

    @Test
    void aRecordThatEndedKeepsItsPersonAndIsStillLinkedWith() {
        try (var scene = new PeopleScene()) {
            scene.deliver(List.of(
                    Said.of("a", "probation", "Wes Fulmar", "1992-03-12").with("PNC", PNC)));
            for (String table : List.of("record_person", "record_name", "record_identifier")) {
                scene.administer(
                        "UPDATE people." + table + " SET known_until = '2026-11-10' WHERE known_until = 'infinity'");
            }
            scene.deliver(
                    List.of(Said.of("b", "police", "Wes Fulmar", "1992-03-12").with("PNC", PNC)));
            assertThat(scene.person("b")).isEqualTo(scene.person("a"));
        }
    }

    @Test
    void aFindingIsClosedWhenItNoLongerHolds() {
        try (var scene = new PeopleScene()) {
            scene.deliver(
                    List.of(Said.of("a", "police", "Wes Fulmar", "1992-03-12").with("PNC", PNC)));
            scene.deliver(List.of(
                    Said.of("b", "probation", "Wren Dipper", "1984-11-25").with("PNC", PNC)));
            assertThat(standing(scene)).containsExactly("shared number");
            scene.deliver(List.of(Said.of("b", "probation", "Wren Dipper", "1984-11-25")));
            assertThat(standing(scene)).isEmpty();
        }
    }

    private static List<String> standing(PeopleScene scene) {
        return scene.app.read(scene.as("iom-manager"), sql -> sql.sql(
                        "SELECT kind FROM people.finding WHERE known_until = 'infinity'")
                .query(String.class)
                .list());
    }

    @Test
    void fiveThousandRecordsAreTakenInWithinSeconds() {
        int count = Integer.getInteger("turnstone.people.count", 5_000);
        try (var scene = new PeopleScene()) {
            scene.administer("""
                    INSERT INTO intake.delivery (partnership_id, agency_id, agreement_id, format_id, file_name, file_sha256, file_bytes, state, delivered_by)
                    VALUES (1, 1, 1, 1, 'many.csv', '', 1, 'reading', 'test');
                    INSERT INTO people.record_person (record_id, known_from, holding_id, delivery_id, line, born_earliest, born_latest)
                    SELECT g, '2026-11-01', (SELECT min(holding_id) FROM access.holding WHERE category = 'identity-offender'), 1, g,
                           date '1960-01-01' + g %% 15000, date '1960-01-01' + g %% 15000 FROM generate_series(1, %1$d) g;
                    INSERT INTO people.record_name (record_id, ordinal, known_from, holding_id, delivery_id, line, name_use, full_name, given, family)
                    SELECT g, 0, '2026-11-01', (SELECT min(holding_id) FROM access.holding WHERE category = 'identity-offender'), 1, g,
                           'as recorded', 'x', (ARRAY['Wren','Wes','Robin','Martin','Jay','Merle'])[1 + g %% 6], 'Bird' || g %% 3001 FROM generate_series(1, %1$d) g;
                    INSERT INTO people.record_identifier (record_id, type, given, known_from, canonical, holding_id, delivery_id, line)
                    SELECT g, 'CRN', 'X' || lpad((g %% 40000)::text, 6, '0'), '2026-11-01', 'X' || lpad((g %% 40000)::text, 6, '0'),
                           (SELECT min(holding_id) FROM access.holding WHERE category = 'identity-offender'), 1, g FROM generate_series(1, %1$d) g;
                    """.formatted(count));
            long begun = System.nanoTime();
            scene.intake.change(
                    scene.as("iom-manager"),
                    sql -> PublishedPeople.take(sql, 1, Instant.parse("2026-11-01T00:00:00Z")));
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            System.out.println("Indexing and linking " + count + " records took " + took.toMillis() + " ms");
            assertThat(took).isLessThan(Duration.ofMillis(10_000 + 2L * count));
            int placed = scene.query(sql -> sql.sql("SELECT count(*) FROM people.person_record")
                    .query(Integer.class)
                    .single());
            assertThat(placed).isEqualTo(count);
        }
    }
}
