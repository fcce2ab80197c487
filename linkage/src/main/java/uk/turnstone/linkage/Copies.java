package uk.turnstone.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.name.PersonName;

/**
 * Records of one agency that say the same of a person, to the letter, as a court register does with each offence: they are
 * compared with others once, through a stand-in, and follow it. Without this the hundred offences of one person would make
 * five thousand pairs. Only records that would be joined with their copy by {@link PairRules} have a stand-in, and
 * protected records never have.
 */
final class Copies {
    private final SortedMap<Long, PersonRecord> standIns = new TreeMap<>();
    private final Map<Long, Long> standInOf = new HashMap<>();
    private final List<Link> links = new ArrayList<>();

    private Copies() {}

    static Copies among(Collection<PersonRecord> records) {
        Map<Said, List<PersonRecord>> alike = records.stream().collect(Collectors.groupingBy(Said::by));
        var copies = new Copies();
        alike.values().forEach(copies::take);
        return copies;
    }

    private void take(List<PersonRecord> alike) {
        List<PersonRecord> inOrder = alike.stream()
                .sorted(java.util.Comparator.comparingLong(PersonRecord::id))
                .toList();
        PersonRecord first = inOrder.getFirst();
        Link ground = inOrder.size() == 1 || first.isProtected() ? null : ground(inOrder.get(0), inOrder.get(1));
        if (ground == null) {
            inOrder.forEach(alone -> stand(alone, alone));
            return;
        }
        SortedSet<PersonIdentifier> numbers = inOrder.stream()
                .flatMap(each -> each.identifiers().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        PersonRecord standIn = new PersonRecord(
                first.id(),
                first.agency(),
                first.source(),
                false,
                first.names(),
                first.birth(),
                numbers,
                first.postcodes(),
                first.sex());
        for (PersonRecord each : inOrder) {
            stand(standIn, each);
            if (each.id() != first.id()) {
                links.add(new Link(first.id(), each.id(), ground.rule(), ground.evidence()));
            }
        }
    }

    private void stand(PersonRecord standIn, PersonRecord record) {
        standIns.put(standIn.id(), standIn);
        standInOf.put(record.id(), standIn.id());
    }

    private static @Nullable Link ground(PersonRecord one, PersonRecord other) {
        return PairRules.compare(Profile.of(one), Profile.of(other)) instanceof Verdict.Joined joined
                ? joined.link()
                : null;
    }

    /** One record for each that is compared, by id. */
    SortedMap<Long, PersonRecord> standIns() {
        return standIns;
    }

    /** The stand-ins of these records, rising, each once. */
    List<Long> standInsOf(Collection<Long> ids) {
        return ids.stream()
                .map(id -> Objects.requireNonNull(standInOf.get(id)))
                .distinct()
                .sorted()
                .toList();
    }

    /** The result for stand-ins, with their copies put beside them. */
    LinkResult withCopies(LinkResult ofStandIns) {
        Map<Long, List<Long>> followers = new HashMap<>();
        standInOf.forEach((record, standIn) ->
                followers.computeIfAbsent(standIn, id -> new ArrayList<>()).add(record));
        List<Cluster> clusters = ofStandIns.clusters().stream()
                .map(cluster -> cluster.records().stream()
                        .flatMap(id -> Objects.requireNonNull(followers.get(id)).stream())
                        .sorted()
                        .toList())
                .map(all -> new Cluster(all.getFirst(), all))
                .toList();
        List<Link> all = new ArrayList<>(ofStandIns.links());
        all.addAll(links);
        return new LinkResult(all, ofStandIns.findings(), clusters);
    }

    /** What a record says that can tell one person from another; numbers that a person has many of are left out. */
    private record Said(
            String agency,
            boolean isProtected,
            List<PersonName> names,
            @Nullable PartialDate birth,
            List<PersonIdentifier> numbers,
            List<String> postcodes) {

        static Said by(PersonRecord record) {
            return new Said(
                    record.agency(),
                    record.isProtected(),
                    record.names(),
                    record.birth(),
                    record.identifiers().stream()
                            .filter(number -> number.type().onePerPerson())
                            .toList(),
                    record.postcodes().stream().map(Object::toString).toList());
        }
    }
}
