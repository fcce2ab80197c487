package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PeopleAroundTest {
    private static PeopleScene scene;

    @BeforeAll
    static void deliver() {
        scene = new PeopleScene();
        scene.deliver(List.of(
                Said.of("wes", "probation", "Wes Fulmar", "1992-03-12").with("CRN", "X104417"),
                Said.of("wren", "probation", "Wren Dipper", "1984-04-03").with("CRN", "X200001"),
                Said.of("child", "probation", "Robin Fulmar", "2009-04-03").with("CRN", "X200002")));
        scene.deliver(List.of(
                Said.of("namesake", "drug-service", "Ivo Shrike", "1971-01-02").with("CRN", "X200001")));
        scene.deliver(List.of(Said.of("harmed", "idva", "Tern Avocet", "1984-04-05")
                .with("CRN", "X200009")
                .ofTheHarmed()));
        tie("wes", 0, "partner", "CRN", "X200001", "probation", "contact-offender");
        tie("wes", 1, "child", "CRN", "X200002", "probation", "contact-offender");
        tie("wes", 2, "former partner", "CRN", "X200009", "idva", "identity-victim");
        tie("wren", 0, "household", "HOUSEHOLD", "H7", "probation", "contact-offender");
        tie("child", 0, "household", "HOUSEHOLD", "H7", "probation", "contact-offender");
        tie("namesake", 0, "household", "HOUSEHOLD", "H7", "drug-service", "contact-offender");
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    private static void tie(
            String of, int ordinal, String kind, String type, String number, String agency, String category) {
        scene.administer("""
                INSERT INTO people.record_tie (record_id, ordinal, known_from, holding_id, delivery_id, line, kind, other_type, other_number, valid_from)
                SELECT %d, %d, now(), holding_id, 1, 2, '%s', '%s', '%s', '2025-01-02'
                FROM access.holding JOIN access.agency a USING (agency_id)
                WHERE category = '%s' AND a.code = '%s' AND a.partnership_id = 1 AND basis = 'test'
                """.formatted(scene.record(of), ordinal, kind, type, number, category, agency));
    }

    private static List<Neighbour> around(String key, String role) {
        Optional<PersonFile> file = new ReadPerson(scene.app, format -> format).by(scene.as(role), scene.person(key));
        return file.orElseThrow().around();
    }

    @Test
    void aTieIsToldAtBothEndsByTheNumbersOfTheAgencyThatSaysSo() {
        assertThat(around("wes", "iom-manager"))
                .extracting(Neighbour::tie, Neighbour::name, Neighbour::agency, Neighbour::since)
                .containsExactlyInAnyOrder(
                        tuple("partner", "Wren Dipper", "Probation", LocalDate.of(2025, 1, 2)),
                        tuple("child", "Robin Fulmar", "Probation", LocalDate.of(2025, 1, 2)));
        assertThat(around("child", "iom-manager"))
                .extracting(Neighbour::tie, Neighbour::name)
                .containsExactlyInAnyOrder(tuple("parent", "Wes Fulmar"), tuple("household", "Wren Dipper"));
    }

    @Test
    void aHouseholdIsOfOneAgencyAndOneNumber() {
        assertThat(around("namesake", "iom-manager")).isEmpty();
    }

    @Test
    void whoMayNotSeeTheTieOrTheOtherEndSeesNothingOfIt() {
        assertThat(around("wes", "police-iom")).isEmpty();
        assertThat(around("wes", "iom-manager")).extracting(Neighbour::name).doesNotContain("Tern Avocet");
        assertThat(around("harmed", "idva")).isEmpty();
    }

    @Test
    void whatToKnowBeforeMeetingSomebodyAndThatTheyDiedComeWithWhoSaysSo() {
        scene.administer("""
                INSERT INTO people.record_marker (record_id, ordinal, known_from, holding_id, delivery_id, line, kind, reason, set_on, review_on)
                SELECT %d, 0, now(), holding_id, 1, 2, 'dog', 'Large dog', '2025-01-02', '2026-11-19'
                FROM access.holding JOIN access.agency a USING (agency_id)
                WHERE category = 'contact-offender' AND a.code = 'police' AND a.partnership_id = 1 AND basis = 'test';
                UPDATE people.record_person SET died = '2026-10-01' WHERE record_id = %d;
                """.formatted(scene.record("wren"), scene.record("wren")));
        PersonFile file = new ReadPerson(scene.app, format -> format)
                .by(scene.as("iom-manager"), scene.person("wren"))
                .orElseThrow();
        assertThat(file.died()).isEqualTo("Died Thu 1 Oct 2026, says Probation.");
        assertThat(file.warnings())
                .containsExactly(new Warning(
                        "dog", "Large dog", "Police", LocalDate.of(2025, 1, 2), LocalDate.of(2026, 11, 19)));
        assertThat(file.warnings().getFirst().late(PeopleScene.TODAY)).isTrue();
        assertThat(file.warnings().getFirst().late(LocalDate.of(2026, 11, 19))).isFalse();
        assertThat(new ReadPerson(scene.app, format -> format)
                        .by(scene.as("police-iom"), scene.person("wren"))
                        .orElseThrow()
                        .warnings())
                .isEmpty();
    }
}
