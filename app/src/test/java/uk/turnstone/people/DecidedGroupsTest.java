package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.turnstone.linkage.Cluster;
import uk.turnstone.linkage.Link;
import uk.turnstone.linkage.LinkRule;

/** Eight records, the last two of which are protected. */
class DecidedGroupsTest {
    private static final int RECORDS = 8;

    private static boolean isProtected(long id) {
        return id > 6;
    }

    @Property
    void everyRecordIsInOneGroup(@ForAll("links") List<Link> links, @ForAll("decisions") List<HandDecision> decisions) {
        List<Long> all = new ArrayList<>();
        grouped(links, decisions).forEach(group -> all.addAll(group.records()));
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, RECORDS).boxed().toList());
    }

    @Property
    void theLatestDecisionHolds(@ForAll("links") List<Link> links, @ForAll("decisions") List<HandDecision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        HandDecision latest = decisions.getFirst();
        for (Cluster group : grouped(links, decisions)) {
            Set<Long> open = new HashSet<>(latest.records());
            open.removeIf(DecidedGroupsTest::isProtected);
            boolean holdsA = group.records().stream().anyMatch(latest.a()::contains);
            boolean holdsB = group.records().stream().anyMatch(latest.b()::contains);
            assertThat(!latest.same() && holdsA && holdsB).isFalse();
            if (latest.same() && group.records().stream().anyMatch(open::contains)) {
                assertThat(group.records()).containsAll(open);
            }
        }
    }

    @Property
    void withoutADecisionNothingChanges(@ForAll("links") List<Link> links) {
        assertThat(grouped(links, List.of())).isEqualTo(components(links));
    }

    @Property
    void protectedRecordsChangeNothingAmongTheOthers(
            @ForAll("links") List<Link> links, @ForAll("decisions") List<HandDecision> decisions) {
        List<Link> open = links.stream()
                .filter(link -> !isProtected(link.a()) && !isProtected(link.b()))
                .toList();
        assertThat(openGroups(grouped(links, decisions))).isEqualTo(openGroups(grouped(open, decisions)));
    }

    @Property
    void joinAfterSplitIsAsJoined(
            @ForAll("links") List<Link> links, @ForAll("decisions") List<HandDecision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        HandDecision latest = decisions.getFirst();
        List<HandDecision> both = new ArrayList<>(decisions);
        both.addFirst(new HandDecision(!latest.same(), latest.a(), latest.b()));
        both.addFirst(latest);
        assertThat(openGroups(grouped(links, both))).isEqualTo(openGroups(grouped(links, decisions)));
    }

    private static Set<Set<Long>> openGroups(List<Cluster> clusters) {
        Set<Set<Long>> groups = new HashSet<>();
        clusters.forEach(cluster -> {
            Set<Long> open = new TreeSet<>(cluster.records());
            open.removeIf(DecidedGroupsTest::isProtected);
            groups.add(open);
        });
        groups.remove(Set.of());
        return groups;
    }

    private static List<Cluster> grouped(List<Link> links, List<HandDecision> decisions) {
        return DecidedGroups.of(components(links), links, decisions, DecidedGroupsTest::isProtected);
    }

    /** As linking would have grouped them: all that hang together, by links that bridge over nobody protected. */
    private static List<Cluster> components(List<Link> links) {
        List<Set<Long>> groups = new ArrayList<>();
        LongStream.rangeClosed(1, RECORDS).forEach(id -> groups.add(new TreeSet<>(Set.of(id))));
        for (Link link : links) {
            if (isProtected(link.a()) || isProtected(link.b())) {
                continue;
            }
            Set<Long> left = groups.stream()
                    .filter(g -> g.contains(link.a()))
                    .findFirst()
                    .orElseThrow();
            Set<Long> right = groups.stream()
                    .filter(g -> g.contains(link.b()))
                    .findFirst()
                    .orElseThrow();
            if (left != right) {
                groups.removeIf(group -> group == right);
                left.addAll(right);
            }
        }
        return groups.stream()
                .map(group -> new Cluster(((TreeSet<Long>) group).first(), List.copyOf(group)))
                .sorted()
                .toList();
    }

    @Provide
    Arbitrary<List<Link>> links() {
        Arbitrary<Long> id = Arbitraries.longs().between(1, RECORDS);
        return Combinators.combine(id, id, Arbitraries.of(LinkRule.class))
                .as((a, b, rule) -> new Link(Math.min(a, b), a.equals(b) ? b + 1 : Math.max(a, b), rule, List.of()))
                .filter(link -> link.b() <= RECORDS)
                .list()
                .ofMaxSize(10);
    }

    @Provide
    Arbitrary<List<HandDecision>> decisions() {
        Arbitrary<List<Integer>> sides =
                Arbitraries.integers().between(0, 2).list().ofSize(RECORDS);
        return Combinators.combine(Arbitraries.of(true, false), sides)
                .as((same, side) -> new HandDecision(same, of(side, 1), of(side, 2)))
                .filter(decision -> !decision.a().isEmpty() && !decision.b().isEmpty())
                .list()
                .ofMaxSize(4);
    }

    private static Set<Long> of(List<Integer> sides, int wanted) {
        Set<Long> records = new TreeSet<>();
        for (int i = 0; i < sides.size(); i++) {
            if (sides.get(i) == wanted) {
                records.add(i + 1L);
            }
        }
        return records;
    }
}
