package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import uk.turnstone.linkage.identifier.PncId;

/** Joining and parting by hand with deliveries before, in between and after. */
class DecisionsAmongDeliveriesTest {
    private static final List<String> NAMES = List.of("Wes Fulmar", "Wren Dipper", "Robin Knot");
    private static final List<String> BIRTHS = List.of("1992-03-12", "1984-04-03");
    private static final List<String> AGENCIES = List.of("police", "probation", "drug-service");

    /** A record made from a number, so that equal numbers say the same and near ones have something in common. */
    private static Said said(int place, int seed) {
        Said said = Said.of("r" + place, AGENCIES.get(seed % 3), NAMES.get(seed / 3 % 3), BIRTHS.get(seed / 9 % 2));
        return seed / 18 % 2 == 0
                ? said
                : said.with("PNC", PncId.of(2008, 41_917 + seed / 36 % 2).canonical());
    }

    private static List<Said> all(List<Integer> seeds) {
        List<Said> all = new ArrayList<>();
        for (int place = 0; place < seeds.size(); place++) {
            all.add(said(place, seeds.get(place)));
        }
        return all;
    }

    private static void deliver(PeopleScene scene, List<Said> said) {
        said.forEach(each -> scene.deliver(List.of(each)));
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void aDecisionUndoneIsAsIfItHadNotBeenWhateverWasDeliveredMeanwhile(
            @ForAll @Size(min = 4, max = 7) List<@IntRange(max = 71) Integer> seeds,
            @ForAll @IntRange(max = 1_000) int chance) {
        List<Said> all = all(seeds);
        List<Said> before = all.subList(0, all.size() / 2 + 1);
        List<Said> after = all.subList(before.size(), all.size());
        try (var decided = new PeopleScene();
                var plain = new PeopleScene()) {
            deliver(decided, before);
            deliver(plain, before);
            UUID decision = decide(decided, before, new Random(chance));
            Set<Set<String>> then = decided.people();
            deliver(decided, before);
            assertThat(decided.people())
                    .as("the same files again change nothing")
                    .isEqualTo(then);
            deliver(decided, after);
            deliver(plain, after);
            new DecideLinks(decided.intake).end(decided.as("iom-manager"), decision, "It was not so.");
            assertThat(decided.people()).isEqualTo(plain.people());
        }
    }

    /** Joins two people where there are two, or parts a record from the rest of its person. */
    private static UUID decide(PeopleScene scene, List<Said> delivered, Random chance) {
        List<Set<String>> people = new ArrayList<>(scene.people());
        people.sort(java.util.Comparator.comparing(Object::toString));
        Collections.shuffle(people, chance);
        boolean same = people.size() > 1 && (chance.nextBoolean() || delivered.size() == people.size());
        Set<String> one;
        Set<String> other;
        if (same) {
            one = people.get(0);
            other = people.get(1);
        } else {
            Set<String> whole = people.stream()
                    .filter(person -> person.size() > 1)
                    .findFirst()
                    .orElseThrow();
            String leaving = new TreeSet<>(whole).first();
            one = Set.of(leaving);
            other = whole.stream().filter(record -> !record.equals(leaving)).collect(Collectors.toSet());
        }
        return new DecideLinks(scene.intake)
                .decide(
                        scene.as("iom-manager"),
                        new AskedDecision(same, records(scene, one), records(scene, other), Set.of(), "Known to both."))
                .key();
    }

    private static Set<Long> records(PeopleScene scene, Set<String> keys) {
        return keys.stream().map(scene::record).collect(Collectors.toCollection(TreeSet::new));
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void deliveriesInAnyOrderGiveTheSamePeople(
            @ForAll @Size(min = 3, max = 7) List<@IntRange(max = 71) Integer> seeds,
            @ForAll @IntRange(max = 1_000) int chance) {
        List<Said> all = all(seeds);
        List<Said> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(chance));
        try (var one = new PeopleScene();
                var other = new PeopleScene()) {
            deliver(one, all);
            deliver(other, shuffled);
            assertThat(other.people()).isEqualTo(one.people());
        }
    }
}
