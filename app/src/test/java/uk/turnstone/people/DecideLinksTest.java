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
import uk.turnstone.access.Context;
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
        return links.decide(scene.as("iom-manager"), asked(same, a, b)).key();
    }

    private static AskedDecision asked(boolean same, Set<Long> a, Set<Long> b) {
        return new AskedDecision(same, a, b, Set.of(), "I know both of them.");
    }

    /** Somebody who signs in by this name. */
    private Context reviewer(String login, String name) {
        scene.administer("INSERT INTO access.app_user (partnership_id, login, name) VALUES (1, '" + login + "', '"
                + name + "') ON CONFLICT DO NOTHING");
        return new Context(login, name, 1, 1, "iom-manager", "managing offenders", PeopleScene.TODAY, "r1");
    }

    private UUID byTwo(Set<Long> a, Set<Long> b) {
        UUID key =
                links.decide(reviewer("marl", "Clay Marl"), asked(true, a, b)).key();
        links.agree(reviewer("chert", "Flint Chert"), key);
        return key;
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
        UUID first = byTwo(records("harmed"), records("a1", "a2"));
        byTwo(records("harmed"), records("b1", "b2"));
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
                        new AskedDecision(false, records("b2"), records("b1"), Set.of(own), "The plan is the other's."))
                .key();
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

    @Test
    void aProtectedRecordIsJoinedByTwoReviewersWhoAreTwoPersonsAndByNobodyElse() {
        scene.deliver(
                List.of(Said.of("harmed", "idva", "Tern Avocet", "1984-04-05").ofTheHarmed()));
        Set<Set<String>> before = scene.people();
        Context first = reviewer("marl", "Clay Marl");
        var outcome = links.decide(first, asked(true, records("a1", "a2"), records("harmed")));
        assertThat(outcome.stands()).isFalse();
        again();
        assertThat(scene.people()).as("nothing is joined before").isEqualTo(before);
        for (Context same : List.of(first, reviewer("marl.two", "clay  MARL"), scene.as("iom-manager"))) {
            assertThatThrownBy(() -> links.agree(same, outcome.key()))
                    .isInstanceOf(LinkRefusal.class)
                    .hasMessageContaining("second reviewer");
            assertThatThrownBy(() -> decideInTheDatabase(same, same.user(), outcome.key()))
                    .hasMessageContaining("A second reviewer must agree");
        }
        Context second = reviewer("chert", "Flint Chert");
        assertThatThrownBy(() -> decideInTheDatabase(first, second.user(), outcome.key()))
                .as("nobody writes the other's name")
                .hasMessageContaining("A second reviewer must agree");
        assertThat(scene.people()).isEqualTo(before);
        assertThat(links.agree(second, outcome.key()).stands()).isTrue();
        assertThat(scene.people()).contains(Set.of("a1", "a2", "harmed"));
        links.end(first, outcome.key(), "Not her.");
        assertThat(scene.people()).isEqualTo(before);
    }

    @Test
    void theSecondReviewerMayRefuseAndAColleaguesWordIsNoneOfTheTwo() {
        scene.deliver(
                List.of(Said.of("harmed", "idva", "Tern Avocet", "1984-04-05").ofTheHarmed()));
        Set<Set<String>> before = scene.people();
        Context colleague = reviewer("grit", "Owen Gritstone");
        UUID proposed = links.propose(colleague, asked(true, records("a1", "a2"), records("harmed")));
        assertThat(links.agree(reviewer("marl", "Clay Marl"), proposed).stands())
                .isFalse();
        assertThat(scene.people()).isEqualTo(before);
        links.end(reviewer("chert", "Flint Chert"), proposed, "She is somebody else.");
        assertThat(scene.people()).isEqualTo(before);
        assertThatThrownBy(() -> links.agree(reviewer("slate.two", "Ann Slate"), proposed))
                .isInstanceOf(LinkRefusal.class);
    }

    private void decideInTheDatabase(Context context, String decidedBy, UUID key) {
        scene.intake.change(
                context,
                sql -> sql.sql("""
                UPDATE people.decision SET decided_at = now(), decided_by = :by, decided_by_name = 'x' WHERE decision_key = :key
                """).param("by", decidedBy).param("key", key).update());
    }

    private List<FoundDoubt> queue() {
        return scene.app.read(scene.as("iom-manager"), FoundDoubt::open);
    }

    private void deliverTwins(String postcode) {
        for (String[] twin : List.of(
                new String[] {"t1", "police", "Robin Dunlin", "1980-01-01"},
                new String[] {"t2", "probation", "Tamsin Shrike", "1961-07-08"})) {
            scene.deliver(List.of(Said.of(twin[0], twin[1], twin[2], twin[3])
                    .with("PNC", PncId.of(2001, 77).canonical())
                    .at(postcode)));
        }
    }

    @Test
    void whomNobodyCouldTellComesBackWhenARecordSaysSomethingNewOrItIsPutBack() {
        deliverTwins("TS24 8AA");
        assertThat(queue()).hasSize(1);
        Set<Set<String>> before = scene.people();
        links.cannotTell(scene.as("iom-manager"), records("t1"), records("t2"), "No photograph of either.");
        assertThat(queue()).isEmpty();
        assertThat(scene.people()).as("linking takes no notice").isEqualTo(before);
        again();
        assertThat(queue()).as("others were delivered").isEmpty();
        deliverTwins("TS24 8AB");
        assertThat(queue()).as("a record moved").hasSize(1);
        UUID second = links.cannotTell(scene.as("iom-manager"), records("t1"), records("t2"), "Still none.");
        assertThat(queue()).isEmpty();
        links.end(scene.as("iom-manager"), second, "I have one now.");
        assertThat(queue()).as("put back").hasSize(1);
        assertThat(scene.app.read(scene.as("iom-manager"), LinkDecision::all))
                .extracting(LinkDecision::words)
                .containsOnly("could not tell");
    }

    @Test
    void ofThreeInOneFindingEachTwoAreAskedAboutInTurn() {
        deliverTwins("TS24 8AA");
        scene.deliver(List.of(Said.of("t3", "drug-service", "Piers Knot", "1970-03-04")
                .with("PNC", PncId.of(2001, 77).canonical())));
        List<Set<Long>> asked = new ArrayList<>();
        for (int times = 0; times < 10 && !queue().isEmpty(); times++) {
            var pair = scene.app.read(
                    scene.as("iom-manager"),
                    sql -> FoundDoubt.open(sql).getFirst().pair(sql).orElseThrow());
            decide(false, pair.get(0).records(), pair.get(1).records());
            Set<Long> both = new TreeSet<>(pair.get(0).records());
            both.addAll(pair.get(1).records());
            asked.add(both);
        }
        assertThat(queue()).isEmpty();
        assertThat(asked).doesNotHaveDuplicates();
        assertThat(scene.people()).contains(Set.of("t1"), Set.of("t2"), Set.of("t3"));
    }

    @Test
    void whatWasEnteredOnOneWhoTurnsOutToBeTwoNeedsAHumanEye() {
        UUID a = scene.person("a1");
        Context manager = reviewer("marl", "Clay Marl");
        long before = scene.app.write(
                manager, sql -> OwnRecords.forPerson(sql, manager, a).orElseThrow());
        plan(before, "Before the join");
        UUID join = decide(true, records("a1", "a2"), records("b1", "b2"));
        plan(before, "While they were one");
        links.end(manager, join, "It was his brother.");
        assertThat(holder(before)).isEqualTo(a);
        List<LooseEnd> ends = scene.app.read(manager, sql -> LooseEnd.of(sql, scene.person("b1")));
        assertThat(ends).hasSize(1);
        assertThat(ends.getFirst().person()).isEqualTo(a);
        assertThat(ends.getFirst().words()).startsWith("plan, 1, entered");
        assertThat(scene.app.read(scene.as("idva"), LooseEnd::waiting)).isEmpty();
        boolean ticked = scene.app.write(
                manager, sql -> LooseEnd.tick(sql, manager, ends.getFirst().key()));
        assertThat(ticked).isTrue();
        assertThat(scene.app.read(manager, LooseEnd::waiting)).isEmpty();
        assertThat(scene.app
                        .read(manager, sql -> LooseEnd.of(sql, a))
                        .getFirst()
                        .seen())
                .startsWith("Clay Marl");
    }

    private void plan(long record, String title) {
        scene.administer("""
                INSERT INTO plans.plan (record_id, holding_id, title, opened_on, opened_by, known_from)
                SELECT %d, holding_id, '%s', '2026-11-20', 'marl', clock_timestamp() FROM people.person_record
                WHERE record_id = %d AND known_until = 'infinity'
                """.formatted(record, title, record));
    }
}
