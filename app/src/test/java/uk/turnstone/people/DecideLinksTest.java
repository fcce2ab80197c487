package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.turnstone.linkage.identifier.PncId;

class DecideLinksTest {
    private static final String PNC = PncId.of(2008, 41917).canonical();
    private static final String OTHER_PNC = PncId.of(2011, 5512).canonical();
    private static final List<Said> BIRDS = List.of(
            Said.of("a1", "police", "Wes Fulmar", "1992-03-12").with("PNC", PNC),
            Said.of("a2", "probation", "Wes Fulmar", "1992-03-12").with("PNC", PNC),
            Said.of("b1", "police", "Wesley Fulmer", "1991-03-12").with("PNC", OTHER_PNC),
            Said.of("b2", "probation", "Wesley Fulmer", "1991-03-12").with("PNC", OTHER_PNC));

    private PeopleScene scene;
    private DecideLinks links;

    @BeforeEach
    void deliver() {
        scene = new PeopleScene();
        links = new DecideLinks(scene.intake);
        again();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private void again() {
        BIRDS.forEach(bird -> scene.deliver(List.of(bird)));
    }

    private Set<Long> records(String... keys) {
        return Arrays.stream(keys).map(scene::record).collect(Collectors.toCollection(TreeSet::new));
    }

    private UUID decide(boolean same, Set<Long> a, Set<Long> b) {
        return links.decide(scene.as("iom-manager"), new AskedDecision(same, a, b, Set.of(), "I know both of them."));
    }

    private static Set<Set<String>> apart() {
        return Set.of(Set.of("a1", "a2"), Set.of("b1", "b2"));
    }

    private static Set<Set<String>> one() {
        return Set.of(Set.of("a1", "a2", "b1", "b2"));
    }

    @Test
    void whoIsJoinedStaysJoinedWhateverIsDeliveredAndUndoingIsAsIfNothingHadBeen() {
        UUID a = scene.person("a1");
        UUID b = scene.person("b1");
        assertThat(scene.people()).isEqualTo(apart());
        UUID join = decide(true, records("a1", "a2"), records("b1", "b2"));
        assertThat(scene.people()).isEqualTo(one());
        assertThat(scene.person("b1")).isEqualTo(a);
        again();
        assertThat(scene.people()).isEqualTo(one());
        links.end(scene.as("iom-manager"), join, "It was his brother.");
        assertThat(scene.people()).isEqualTo(apart());
        assertThat(List.of(scene.person("a1"), scene.person("b1"))).containsExactly(a, b);
        again();
        assertThat(scene.people()).isEqualTo(apart());
    }

    @Test
    void whoIsPartedStaysPartedWhateverIsDeliveredAndUndoingJoinsThemAgain() {
        UUID a = scene.person("a1");
        UUID split = decide(false, records("a2"), records("a1"));
        Set<Set<String>> parted = Set.of(Set.of("a1"), Set.of("a2"), Set.of("b1", "b2"));
        assertThat(scene.people()).isEqualTo(parted);
        again();
        assertThat(scene.people()).isEqualTo(parted);
        assertThat(scene.person("a1")).isEqualTo(a);
        links.end(scene.as("iom-manager"), split, "One number, one man.");
        assertThat(scene.people()).isEqualTo(apart());
        assertThat(scene.person("a2")).isEqualTo(a);
    }

    @Test
    void ofTwoDecisionsTheLaterHoldsAndTheEarlierAgainWhenItIsUndone() {
        decide(true, records("a1", "a2"), records("b1", "b2"));
        UUID split = decide(false, records("b2"), records("a1", "a2", "b1"));
        Set<Set<String>> parted = Set.of(Set.of("a1", "a2", "b1"), Set.of("b2"));
        assertThat(scene.people()).isEqualTo(parted);
        again();
        assertThat(scene.people()).isEqualTo(parted);
        links.end(scene.as("iom-manager"), split, "It was right before.");
        assertThat(scene.people()).isEqualTo(one());
    }

    @Test
    void aNewRecordOfBothSidesThatAreApartGoesToNeither() {
        decide(false, records("a2"), records("a1"));
        scene.deliver(List.of(
                Said.of("new", "drug-service", "Wes Fulmar", "1992-03-12").with("PNC", PNC)));
        assertThat(scene.people()).isEqualTo(Set.of(Set.of("a1"), Set.of("a2"), Set.of("new"), Set.of("b1", "b2")));
    }

    @Test
    void aProtectedRecordJoinsByDecisionAndNeverBridges() {
        scene.deliver(
                List.of(Said.of("harmed", "idva", "Tern Avocet", "1984-04-05").ofTheHarmed()));
        scene.deliver(
                List.of(Said.of("harmed-2", "idva", "Teal Avocet", "1985-04-05").ofTheHarmed()));
        UUID first = decide(true, records("harmed"), records("a1", "a2"));
        decide(true, records("harmed"), records("b1", "b2"));
        assertThat(scene.people())
                .isEqualTo(Set.of(Set.of("a1", "a2"), Set.of("b1", "b2", "harmed"), Set.of("harmed-2")));
        assertThatThrownBy(() -> decide(true, records("harmed"), records("harmed-2")))
                .isInstanceOf(LinkRefusal.class)
                .hasMessageContaining("never by one another");
        links.end(scene.as("iom-manager"), first, "Not her.");
        assertThat(scene.people())
                .isEqualTo(Set.of(Set.of("a1", "a2"), Set.of("b1", "b2", "harmed"), Set.of("harmed-2")));
    }

    @Test
    void recordsOfOurOwnGoAlongAndComeBackEvenWhereTheyAreHidden() {
        UUID b = scene.person("b1");
        long own = scene.app.write(scene.as("iom-manager"), sql -> OwnRecords.forPerson(sql, scene.as("iom-manager"), b)
                .orElseThrow());
        UUID join = decide(true, records("a1", "a2"), records("b1", "b2"));
        assertThat(holder(own)).isEqualTo(scene.person("a1"));
        links.end(scene.as("iom-manager"), join, "It was his brother.");
        assertThat(holder(own)).isEqualTo(b);
        UUID split = links.decide(
                scene.as("iom-manager"),
                new AskedDecision(false, records("b2"), records("b1"), Set.of(own), "The plan is the other's."));
        assertThat(holder(own)).isEqualTo(scene.person("b2")).isNotEqualTo(b);
        links.end(scene.as("iom-manager"), split, "Both are his.");
        assertThat(holder(own)).isEqualTo(b);
    }

    private UUID holder(long record) {
        return scene.query(
                sql -> sql.sql("""
                SELECT p.public_key FROM people.person_record r JOIN people.person p USING (person_id)
                WHERE r.record_id = :record AND r.known_until = 'infinity'
                """).param("record", record).query(UUID.class).single());
    }

    @Test
    void aProposalChangesNothingUntilItIsAgreedTo() {
        var asked = new AskedDecision(true, records("a1", "a2"), records("b1", "b2"), Set.of(), "I know them.");
        UUID proposal = links.propose(scene.as("police-iom"), asked);
        again();
        assertThat(scene.people()).isEqualTo(apart());
        List<LinkDecision> waiting = scene.app.read(scene.as("iom-manager"), LinkDecision::proposals);
        assertThat(waiting).extracting(LinkDecision::words).containsExactly("the same person");
        assertThat(scene.app.read(scene.as("idva"), LinkDecision::proposals)).isEmpty();
        links.agree(scene.as("iom-manager"), proposal);
        assertThat(scene.people()).isEqualTo(one());
        assertThatThrownBy(() -> links.agree(scene.as("iom-manager"), proposal)).isInstanceOf(LinkRefusal.class);
        assertThatThrownBy(() -> links.end(scene.as("iom-manager"), proposal, " "))
                .isInstanceOf(LinkRefusal.class);
    }

    @Test
    void whoeverMayNotSeeAllRecordsOfADecisionSeesNothingOfIt() {
        scene.deliver(
                List.of(Said.of("harmed", "idva", "Tern Avocet", "1984-04-05").ofTheHarmed()));
        decide(true, records("harmed"), records("a1", "a2"));
        assertThat(scene.app.read(scene.as("iom-manager"), LinkDecision::all)).isEmpty();
        assertThat(scene.app.read(scene.as("idva"), LinkDecision::all)).isEmpty();
    }

    @Test
    void whatIsDecidedIsNoFindingAnyMore() {
        scene.deliver(List.of(Said.of("c1", "police", "Robin Dunlin", "1980-01-01")
                .with("PNC", PncId.of(2001, 77).canonical())));
        scene.deliver(List.of(Said.of("c2", "probation", "Tamsin Shrike", "1961-07-08")
                .with("PNC", PncId.of(2001, 77).canonical())));
        assertThat(scene.app.read(scene.as("iom-manager"), FoundDoubt::open))
                .extracting(doubt -> doubt.people().size())
                .containsExactly(2);
        assertThat(scene.app.read(scene.as("police-iom"), FoundDoubt::open)).hasSize(1);
        decide(false, records("c1"), records("c2"));
        assertThat(scene.app.read(scene.as("iom-manager"), FoundDoubt::open)).isEmpty();
        List<Said> both = new ArrayList<>(BIRDS);
        both.add(Said.of("c1", "police", "Robin Dunlin", "1980-01-01")
                .with("PNC", PncId.of(2001, 77).canonical()));
        both.forEach(bird -> scene.deliver(List.of(bird)));
        assertThat(scene.app.read(scene.as("iom-manager"), FoundDoubt::open)).isEmpty();
    }
}
