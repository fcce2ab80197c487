package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.turnstone.access.Context;
import uk.turnstone.linkage.identifier.PncId;

class DecidePeopleTest {
    private static final String PNC = PncId.of(2008, 41917).canonical();
    private static final Said ARREST = Said.of("arrest", "police", "FULMAR, Wes", "1992-03-12");
    private static final Said ORDER =
            Said.of("order", "probation", "Wez Fulmar", "").with("CRN", "X104417");

    private PeopleScene scene;
    private DecisionScene decisions;

    @BeforeEach
    void open() {
        scene = new PeopleScene();
        decisions = new DecisionScene(scene);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aJoinHoldsWhateverIsDelivered() {
        scene.deliver(List.of(ARREST));
        scene.deliver(List.of(ORDER));
        UUID older = scene.person("arrest");
        UUID younger = scene.person("order");
        decisions.join("arrest", "order");
        assertThat(decisions.keys("arrest", "order")).containsOnly(older);
        scene.deliver(List.of(ORDER.with("PNC", PNC)));
        scene.deliver(List.of(ARREST, Said.of("other", "police", "Wren Dipper", "1984-04-03")));
        assertThat(decisions.keys("arrest", "order")).containsOnly(older);
        Optional<PersonByKey> followed = scene.app.read(scene.as("iom-manager"), sql -> PersonByKey.find(sql, younger));
        assertThat(followed).map(PersonByKey::key).contains(older);
    }

    @Test
    void aPartingHoldsWhateverIsDeliveredAndWhoStaysKeepsTheKey() {
        scene.deliver(List.of(ARREST.with("PNC", PNC)));
        scene.deliver(List.of(ORDER.with("PNC", PNC)));
        UUID person = scene.person("arrest");
        decisions.part("order", "arrest");
        assertThat(scene.person("order")).as("who stays keeps the key").isEqualTo(person);
        assertThat(scene.person("arrest")).isNotEqualTo(person);
        scene.deliver(List.of(ARREST.with("PNC", PNC), Said.of("again", "police", "FULMAR, Wes", "1992-03-12")));
        scene.deliver(List.of(ORDER.with("PNC", PNC).at("TS24 8AA")));
        assertThat(scene.people()).containsExactlyInAnyOrder(Set.of("arrest"), Set.of("order"), Set.of("again"));
    }

    @Test
    void undoingAJoinGivesBothTheirKeysAndTheirCaseWorkBack() {
        scene.deliver(List.of(ARREST));
        scene.deliver(List.of(ORDER));
        List<UUID> before = decisions.keys("arrest", "order");
        long ofArrest = own("arrest");
        long ofOrder = own("order");
        UUID join = decisions.join("order", "arrest");
        assertThat(personOf(ofOrder)).isEqualTo(personOf(ofArrest));
        decisions.undo(join);
        assertThat(decisions.keys("arrest", "order")).isEqualTo(before);
        assertThat(List.of(personOf(ofArrest), personOf(ofOrder))).isEqualTo(before);
    }

    @Test
    void partingWhatWasJoinedGivesBothTheirKeysAndTheirCaseWorkBack() {
        scene.deliver(List.of(ARREST));
        scene.deliver(List.of(ORDER));
        List<UUID> before = decisions.keys("arrest", "order");
        long ofOrder = own("order");
        decisions.join("arrest", "order");
        decisions.part("arrest", "order");
        assertThat(decisions.keys("arrest", "order")).isEqualTo(before);
        assertThat(personOf(ofOrder)).isEqualTo(before.get(1));
    }

    @Test
    void whoeverTheRulesWouldJoinStaysApartOnceHeldToBeDifferent() {
        scene.deliver(List.of(ARREST));
        scene.deliver(List.of(ORDER));
        UUID apart = decisions.apart("arrest", "order");
        scene.deliver(List.of(ARREST.with("PNC", PNC)));
        scene.deliver(List.of(ORDER.with("PNC", PNC)));
        assertThat(scene.people()).hasSize(2);
        decisions.undo(apart);
        assertThat(scene.people()).hasSize(1);
    }

    @Test
    void whatWasDecidedIsNoFindingAnyMore() {
        scene.deliver(List.of(ARREST.with("PNC", PNC)));
        scene.deliver(List.of(
                Said.of("order", "probation", "Wren Dipper", "1984-11-25").with("PNC", PNC)));
        assertThat(findings()).isEqualTo(1);
        UUID apart = decisions.apart("arrest", "order");
        assertThat(findings()).isZero();
        decisions.undo(apart);
        assertThat(findings()).isEqualTo(1);
    }

    @Test
    void aProtectedRecordNeverBringsTwoPeopleTogether() {
        scene.deliver(List.of(ARREST.with("PNC", PNC)));
        scene.deliver(List.of(ORDER));
        scene.deliver(List.of(
                Said.of("harmed", "idva", "Wes Fulmar", "").with("PNC", PNC).ofTheHarmed(),
                Said.of("harmed too", "idva", "Wez Fulmar", "")
                        .with("CRN", "X104417")
                        .ofTheHarmed()));
        assertThat(scene.people()).containsExactlyInAnyOrder(Set.of("arrest", "harmed"), Set.of("order", "harmed too"));
        Context idva = scene.as("idva");
        assertThatExceptionOfType(PeopleRefusal.class)
                .isThrownBy(() -> decisions
                        .decide()
                        .same(idva, scene.person("harmed"), scene.person("harmed too"), "One client, two files."))
                .withMessageContaining("may not bring other records together");
        assertThat(scene.people()).hasSize(2);
    }

    @Test
    void aProtectedRecordIsJoinedOnlyByWhomeverMaySeeBoth() {
        scene.deliver(List.of(ARREST));
        scene.deliver(List.of(Said.of("harmed", "idva", "Wes Fulmar", "").ofTheHarmed()));
        for (String role : List.of("link-reviewer-offender", "idva")) {
            assertThatExceptionOfType(PeopleRefusal.class)
                    .isThrownBy(() -> decisions
                            .decide()
                            .same(scene.as(role), scene.person("arrest"), scene.person("harmed"), "They are one."))
                    .withMessageContaining("no such person");
        }
        UUID proposed = decisions
                .decide()
                .same(scene.as("sees-both"), scene.person("arrest"), scene.person("harmed"), "She said so.");
        assertThatExceptionOfType(PeopleRefusal.class)
                .as("who may not see all its records may not know of a decision")
                .isThrownBy(() -> decisions.decide().settle(decisions.reviewer(), proposed));
        decisions.decide().settle(scene.as("sees-both"), proposed);
        assertThat(scene.people()).hasSize(1);
        String told = scene.app.read(scene.as("iom-manager"), sql -> sql.sql(
                        "SELECT string_agg(rule || evidence || decided_by, '') FROM people.person_record")
                .query(String.class)
                .single());
        assertThat(told).as("an open record does not tell of a protected one").doesNotContain("by hand", "slate");
        scene.deliver(List.of(ARREST.with("PNC", PNC)));
        assertThat(scene.people()).hasSize(1);
    }

    @Test
    void aProposalChangesNobodyUntilItIsSettled() {
        scene.deliver(List.of(ARREST));
        scene.deliver(List.of(ORDER));
        UUID proposed = decisions
                .decide()
                .same(scene.as("iom-manager"), scene.person("arrest"), scene.person("order"), "He said so.");
        scene.deliver(List.of(ARREST));
        assertThat(scene.people()).hasSize(2);
        decisions.decide().turnDown(decisions.reviewer(), proposed, "His brother.");
        assertThatExceptionOfType(PeopleRefusal.class)
                .isThrownBy(() -> decisions.decide().settle(decisions.reviewer(), proposed));
        assertThat(scene.people()).hasSize(2);
    }

    @Test
    void decisionsAndDeliveriesInAnyOrderGiveTheSamePeople() {
        List<Said> birds = List.of(
                ARREST.with("PNC", PNC),
                ORDER.with("PNC", PNC),
                Said.of("client", "drug-service", "Wes Fulmar", "1992-03-12").at("TS24 8AA"),
                Said.of("court", "police", "Wes Fulmar", "1992-03-12").at("TS24 8AA"));
        for (int seed = 0; seed < 3; seed++) {
            scene.close();
            open();
            scene.deliver(birds);
            Set<Set<String>> ruled = scene.people();
            List<UUID> keys = decisions.keys("arrest", "order", "client", "court");
            var random = new Random(seed);
            List<UUID> undone = new ArrayList<>();
            undone.add(decisions.part("arrest", "order"));
            scene.deliver(shuffled(birds, random));
            undone.add(decisions.join("client", "arrest"));
            scene.deliver(shuffled(birds, random));
            undone.add(decisions.join("court", "order"));
            Set<Set<String>> decided = scene.people();
            shuffled(birds, random).forEach(bird -> scene.deliver(List.of(bird)));
            assertThat(scene.people()).as("seed %d", seed).isEqualTo(decided);
            Collections.shuffle(undone, random);
            for (UUID each : undone) {
                decisions.undo(each);
                scene.deliver(shuffled(birds, random).subList(0, 2));
            }
            assertThat(scene.people()).as("seed %d", seed).isEqualTo(ruled);
            assertThat(decisions.keys("arrest", "client")).isEqualTo(List.of(keys.get(0), keys.get(2)));
        }
    }

    private static List<Said> shuffled(List<Said> birds, Random random) {
        List<Said> shuffled = new ArrayList<>(birds);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private int findings() {
        return scene.app.read(decisions.reviewer(), sql -> sql.sql(
                        "SELECT count(*) FROM people.finding WHERE known_until = 'infinity'")
                .query(Integer.class)
                .single());
    }

    private long own(String record) {
        return scene.app.write(
                scene.as("iom-manager"), sql -> OwnRecords.forPerson(sql, scene.as("iom-manager"), scene.person(record))
                        .orElseThrow());
    }

    private UUID personOf(long record) {
        return scene.query(
                sql -> sql.sql("""
                SELECT p.public_key FROM people.person_record r JOIN people.person p USING (person_id)
                WHERE r.record_id = :r AND r.known_until = 'infinity'
                """).param("r", record).query(UUID.class).single());
    }
}
