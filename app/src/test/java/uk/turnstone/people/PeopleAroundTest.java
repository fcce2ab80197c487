package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleAroundTest {
    private PeopleScene scene;

    @BeforeEach
    void deliver() {
        scene = new PeopleScene();
        scene.deliver(List.of(
                Said.of("child", "probation", "Wes Fulmar", "1992-03-12").with("CRN", "X104417"),
                Said.of("parent", "probation", "Grace Fulmar", "1966-01-02").with("CRN", "X200001")));
        scene.deliver(List.of(
                Said.of("stranger", "police", "Wren Dipper", "1984-04-03").with("CRN", "X200001")));
        scene.deliver(List.of(Said.of("harmed", "idva", "Martin Heron", "1990-05-05")
                .with("CLIENT_REF", "V1")
                .ofTheHarmed()));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aTieIsToldFromBothEnds() {
        tie("child", "parent", "CRN", "X200001");
        assertThat(ties("iom-manager", "child"))
                .extracting(PersonTie::name, PersonTie::what, PersonTie::agency, PersonTie::key)
                .containsExactly(tuple("Grace Fulmar", "parent", "Probation", scene.person("parent")));
        assertThat(ties("iom-manager", "parent"))
                .extracting(PersonTie::name, PersonTie::what, PersonTie::since)
                .containsExactly(tuple("Wes Fulmar", "child", LocalDate.of(2026, 1, 10)));
    }

    @Test
    void aNumberLeadsOnlyToSomebodyOfTheSameAgency() {
        tie("stranger", "associate", "CRN", "X104417");
        assertThat(ties("iom-manager", "stranger")).isEmpty();
        assertThat(ties("iom-manager", "child")).isEmpty();
    }

    @Test
    void aHouseholdIsWhoeverCarriesItsNumber() {
        tie("child", "household", "HOUSEHOLD", "H7");
        tie("parent", "household", "HOUSEHOLD", "H7");
        tie("stranger", "household", "HOUSEHOLD", "H7");
        assertThat(ties("iom-manager", "child"))
                .extracting(PersonTie::name, PersonTie::what)
                .containsExactly(tuple("Grace Fulmar", "household"));
    }

    @Test
    void whereOneEndIsNotToBeSeenThereIsNothing() {
        tie("harmed", "partner", "CLIENT_REF", "V1");
        tie("child", "partner", "CLIENT_REF", "V1");
        scene.administer("""
                UPDATE people.record_tie SET holding_id = (SELECT holding_id FROM access.holding h JOIN access.agency a
                    USING (agency_id) WHERE a.code = 'idva' AND h.category = 'identity-victim')
                """);
        assertThat(ties("iom-manager", "child")).isEmpty();
        assertThat(ties("idva", "harmed")).as("the other end is an offender's").isEmpty();
        assertThat(ties("sees-both", "harmed")).extracting(PersonTie::name).containsExactly("Wes Fulmar");
    }

    @Test
    void markersSayWhyByWhomAndThatTheirReviewIsLate() {
        marker("violence", "Has a knife in the hall", PeopleScene.TODAY.minusDays(1));
        marker("dog", null, PeopleScene.TODAY);
        BeforeYouAct before = before("iom-manager", "child");
        assertThat(before.markers())
                .extracting(Marker::what, Marker::reason, Marker::agency, Marker::late)
                .containsExactly(
                        tuple("dog", null, "Probation", false),
                        tuple("violence", "Has a knife in the hall", "Probation", true));
        assertThat(before("idva", "child").markers()).isEmpty();
    }

    @Test
    void aDeathIsToldWithWhoSaysSo() {
        scene.administer(
                "UPDATE people.record_person SET died = '2026-10-01' WHERE record_id = " + scene.record("child"));
        assertThat(before("iom-manager", "child").died())
                .containsExactly(new BeforeYouAct.Death(LocalDate.of(2026, 10, 1), "Probation"));
        assertThat(before("iom-manager", "parent").died()).isEmpty();
    }

    private List<PersonTie> ties(String role, String record) {
        return scene.app.read(scene.as(role), sql -> PersonTies.of(sql, internal(record)));
    }

    private BeforeYouAct before(String role, String record) {
        return scene.app.read(scene.as(role), sql -> BeforeYouAct.of(sql, internal(record), PeopleScene.TODAY));
    }

    private long internal(String record) {
        return scene.query(sql -> sql.sql(
                        "SELECT person_id FROM people.person_record WHERE record_id = :r AND known_until = 'infinity'")
                .param("r", scene.record(record))
                .query(Long.class)
                .single());
    }

    private void tie(String record, String kind, String type, String number) {
        scene.administer("""
                INSERT INTO people.record_tie (record_id, ordinal, known_from, holding_id, delivery_id, line, kind, other_type, other_number, valid_from)
                SELECT record_id, 0, known_from, holding_id, delivery_id, line, '%s', '%s', '%s', '2026-01-10'
                FROM people.record_person WHERE record_id = %d
                """.formatted(kind, type, number, scene.record(record)));
    }

    private void marker(String kind, String reason, LocalDate review) {
        scene.administer(
                """
                INSERT INTO people.record_marker (record_id, ordinal, known_from, holding_id, delivery_id, line, kind, reason, set_on, review_on)
                SELECT record_id, (SELECT count(*) FROM people.record_marker), known_from, holding_id, delivery_id, line, '%s', %s, '2026-01-10', '%s'
                FROM people.record_person WHERE record_id = %d
                """.formatted(kind, reason == null ? "NULL" : "'" + reason + "'", review, scene.record("child")));
    }
}
