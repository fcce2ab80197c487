package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import uk.turnstone.linkage.Cluster;
import uk.turnstone.linkage.Link;
import uk.turnstone.linkage.LinkResult;
import uk.turnstone.linkage.LinkRule;

class DecidedPeopleTest {

    /** Up to nine records, those from 7 on protected, each linked as linking links: a protected one to open ones of one group. */
    private record World(LinkResult result, Rulings rulings) {
        static boolean isProtected(long record) {
            return record >= 7;
        }

        static World of(long seed) {
            var random = new Random(seed);
            List<Link> links = new ArrayList<>();
            long[] cluster = LongStream.rangeClosed(0, 9).toArray();
            for (long b = 2; b <= 9; b++) {
                long a = 1 + random.nextInt((int) Math.min(b - 1, 6));
                if (random.nextInt(3) > 0 && a < b) {
                    links.add(new Link(a, b, LinkRule.values()[random.nextInt(2)], List.of()));
                    cluster[(int) b] = cluster[(int) a];
                }
            }
            List<Cluster> clusters = LongStream.rangeClosed(1, 9)
                    .boxed()
                    .collect(Collectors.groupingBy(record -> cluster[record.intValue()]))
                    .values()
                    .stream()
                    .map(records -> new Cluster(records.getFirst(), records))
                    .toList();
            var world = new World(new LinkResult(links, List.of(), clusters), new Rulings(List.of()));
            for (int i = random.nextInt(4); i > 0; i--) {
                world = world.decided(random);
            }
            return world;
        }

        /** Somebody looks at people as they stand, and joins two, parts one, or holds two to be different. */
        private World decided(Random random) {
            List<Set<Long>> people = people().stream()
                    .sorted(Comparator.comparing(Object::toString))
                    .collect(Collectors.toList());
            Collections.shuffle(people, random);
            Set<Long> one = people.getFirst();
            if (one.size() > 1 && random.nextBoolean()) {
                Set<Long> stays =
                        one.stream().limit(1 + random.nextInt(one.size() - 1)).collect(Collectors.toSet());
                Set<Long> leaves = new TreeSet<>(one);
                leaves.removeAll(stays);
                return new World(result, later(rulings, new Ruling(false, stays, leaves, "slate")));
            }
            return people.size() == 1
                    ? this
                    : new World(result, later(rulings, new Ruling(random.nextBoolean(), one, people.get(1), "slate")));
        }

        Set<Set<Long>> people() {
            return people(rulings);
        }

        Set<Set<Long>> people(Rulings by) {
            return groups(DecidedPeople.of(result, by, World::isProtected));
        }

        /** The same world, where no protected record was ever sent. */
        World withoutProtected() {
            return new World(
                    new LinkResult(
                            result.links().stream()
                                    .filter(link -> !isProtected(link.b()))
                                    .toList(),
                            List.of(),
                            result.clusters().stream()
                                    .map(cluster -> cluster.records().stream()
                                            .filter(record -> !isProtected(record))
                                            .toList())
                                    .filter(records -> !records.isEmpty())
                                    .map(records -> new Cluster(records.getFirst(), records))
                                    .toList()),
                    rulings);
        }

        private static Set<Set<Long>> groups(List<Cluster> clusters) {
            return clusters.stream()
                    .map(cluster -> (Set<Long>) new TreeSet<>(cluster.records()))
                    .collect(Collectors.toSet());
        }
    }

    private static Rulings later(Rulings rulings, Ruling latest) {
        List<Ruling> all = new ArrayList<>(List.of(latest));
        all.addAll(rulings.latestFirst());
        return new Rulings(all);
    }

    @Property(tries = 3_000)
    void everyRecordIsOfOnePersonAndNobodyIsWithWhomTheyWerePartedFrom(@ForAll long seed) {
        World world = World.of(seed);
        Set<Set<Long>> people = world.people();
        assertThat(people.stream().flatMap(Set::stream).sorted()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        people.forEach(person -> person.forEach(
                a -> person.forEach(b -> assertThat(world.rulings().apart(a, b)).isFalse())));
    }

    @Property(tries = 3_000)
    void noProtectedRecordChangesWhereAnotherStands(@ForAll long seed) {
        World world = World.of(seed);
        Set<Set<Long>> open = world.people().stream()
                .map(person -> person.stream()
                        .filter(record -> !World.isProtected(record))
                        .collect(Collectors.toCollection(TreeSet::new)))
                .filter(person -> !person.isEmpty())
                .collect(Collectors.toSet());
        assertThat(open).isEqualTo(world.withoutProtected().people());
    }

    @Property(tries = 3_000)
    void joiningAndPartingAgainChangesNobody(@ForAll long seed) {
        World world = World.of(seed).withoutProtected();
        Set<Set<Long>> people = world.people();
        if (people.size() > 1) {
            List<Set<Long>> two = people.stream().limit(2).toList();
            Rulings joined = later(world.rulings(), new Ruling(true, two.get(0), two.get(1), "slate"));
            Set<Long> both = new TreeSet<>(two.get(0));
            both.addAll(two.get(1));
            assertThat(world.people(joined))
                    .as("they are together, and with them whoever could have been either")
                    .anySatisfy(person -> assertThat(person).containsAll(both));
            Rulings parted = later(joined, new Ruling(false, two.get(0), two.get(1), "slate"));
            assertThat(world.people(parted)).isEqualTo(people);
        }
    }

    @Property(tries = 3_000)
    void partingAndJoiningAgainChangesNobody(@ForAll long seed) {
        World world = World.of(seed).withoutProtected();
        Set<Set<Long>> people = world.people();
        Set<Long> person = people.stream()
                .max(java.util.Comparator.comparingInt(Set::size))
                .orElseThrow();
        if (person.size() > 1) {
            Set<Long> stays = person.stream()
                    .limit(1 + Math.floorMod(seed, person.size() - 1))
                    .collect(Collectors.toSet());
            Set<Long> leaves = new TreeSet<>(person);
            leaves.removeAll(stays);
            Rulings parted = later(world.rulings(), new Ruling(false, stays, leaves, "slate"));
            assertThat(world.people(parted)).doesNotContain(person);
            assertThat(world.people(later(parted, new Ruling(true, stays, leaves, "slate"))))
                    .isEqualTo(people);
        }
    }

    @Test
    void whatComesLaterGoesToTheSideWithWhichTheStrongestRuleLinksIt() {
        var clusters = List.of(new Cluster(1, List.of(1L, 2L, 3L)));
        var parted = new Rulings(List.of(new Ruling(false, Set.of(1L), Set.of(2L), "slate")));
        var byNumber = new Link(1, 3, LinkRule.SHARED_NUMBER, List.of());
        var byName = new Link(2, 3, LinkRule.NAME_BIRTH_AND_MORE, List.of());
        var alsoByNumber = new Link(2, 3, LinkRule.SHARED_NUMBER, List.of());
        assertThat(World.groups(DecidedPeople.of(
                        new LinkResult(List.of(byNumber, byName), List.of(), clusters), parted, record -> false)))
                .containsExactlyInAnyOrder(Set.of(1L, 3L), Set.of(2L));
        assertThat(World.groups(DecidedPeople.of(
                        new LinkResult(List.of(byNumber, alsoByNumber), List.of(), clusters), parted, record -> false)))
                .as("who could be either of two people is joined to neither")
                .containsExactlyInAnyOrder(Set.of(1L), Set.of(2L), Set.of(3L));
    }
}
