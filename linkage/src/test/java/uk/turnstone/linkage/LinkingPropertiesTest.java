package uk.turnstone.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of linking whatever the records: few names, dates and numbers, so that they meet in every way. */
class LinkingPropertiesTest {

    private static final RecordLinker LINKER = new CarefulLinker();

    @Property(tries = 2000)
    void theOrderOfRecordsAndTheNumberOfThreadsChangeNothing(
            @ForAll("people") List<PersonRecord> records, @ForAll Random random) {
        List<PersonRecord> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, random);
        LinkResult result = LINKER.link(records, CandidateSource.NONE);
        assertThat(LINKER.link(shuffled, CandidateSource.NONE)).isEqualTo(result);
        assertThat(Stream.of(records, shuffled, records, shuffled)
                        .parallel()
                        .map(each -> LINKER.link(each, CandidateSource.NONE))
                        .distinct())
                .containsExactly(result);
    }

    @Property(tries = 2000)
    void whatArrivesLaterIsLinkedAsIfAllHadComeAtOnce(@ForAll("people") List<PersonRecord> records) {
        Collection<PersonRecord> later = records.subList(records.size() / 2, records.size());
        Set<Cluster> atOnce =
                Set.copyOf(LINKER.link(records, CandidateSource.NONE).clusters());
        LinkResult inPart = LINKER.link(later, CandidateSource.of(records));
        assertThat(atOnce).containsAll(inPart.clusters());
        assertThat(inPart.clusters().stream().flatMap(c -> c.records().stream()))
                .containsAll(later.stream().map(PersonRecord::id).toList());
    }

    @Property(tries = 2000)
    void aPersonLinkedAgainAloneIsTheSamePerson(@ForAll("people") List<PersonRecord> records) {
        for (Cluster cluster : LINKER.link(records, CandidateSource.NONE).clusters()) {
            List<PersonRecord> members = records.stream()
                    .filter(held -> cluster.records().contains(held.id()))
                    .toList();
            assertThat(LINKER.link(members, CandidateSource.NONE).clusters()).containsExactly(cluster);
        }
    }

    @Property(tries = 2000)
    void everyRecordIsInOneClusterAndEveryLinkWithinOne(@ForAll("people") List<PersonRecord> records) {
        LinkResult result = LINKER.link(records, CandidateSource.NONE);
        assertThat(result.clusters().stream().flatMap(c -> c.records().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        records.stream().map(PersonRecord::id).toList());
        assertThat(result.links()).allMatch(link -> result.clusters().stream()
                .anyMatch(c -> c.records().containsAll(List.of(link.a(), link.b()))));
    }

    @Property(tries = 2000)
    void anyTwoRecordsThatTheRulesWouldJoinShareAKey(@ForAll("people") List<PersonRecord> records) {
        for (PersonRecord a : records) {
            for (PersonRecord b : records) {
                if (a.id() < b.id() && PairRules.compare(Profile.of(a), Profile.of(b)) instanceof Verdict.Joined) {
                    assertThat(BlockingKeys.of(a)).containsAnyElementsOf(BlockingKeys.of(b));
                }
            }
        }
    }

    @Property(tries = 2000)
    void noPersonHoldsAContradiction(@ForAll("people") List<PersonRecord> records) {
        for (Cluster cluster : LINKER.link(records, CandidateSource.NONE).clusters()) {
            List<Profile> members = records.stream()
                    .filter(held -> cluster.records().contains(held.id()))
                    .map(Profile::of)
                    .toList();
            members.forEach(a -> assertThat(members).noneMatch(a::contradicts));
        }
    }

    @Property(tries = 2000)
    void protectedRecordsChangeNothingBetweenOthers(@ForAll("people") List<PersonRecord> records) {
        List<PersonRecord> open =
                records.stream().filter(held -> !held.isProtected()).toList();
        Set<Long> openIds = open.stream().map(PersonRecord::id).collect(Collectors.toSet());
        Set<List<Long>> among = LINKER.link(records, CandidateSource.NONE).clusters().stream()
                .map(c -> c.records().stream().filter(openIds::contains).toList())
                .filter(ids -> !ids.isEmpty())
                .collect(Collectors.toSet());
        assertThat(LINKER.link(open, CandidateSource.NONE).clusters().stream().map(Cluster::records))
                .containsExactlyInAnyOrderElementsOf(among);
    }

    @Provide
    Arbitrary<List<PersonRecord>> people() {
        return written().list().ofMinSize(2).ofMaxSize(9).flatMap(all -> Arbitraries.of(true, false, false, false)
                .list()
                .ofSize(all.size())
                .map(guarded -> IntStream.range(0, all.size())
                        .mapToObj(i -> guarded.get(i)
                                ? WrittenRecord.guarded(i + 1L, all.get(i))
                                : WrittenRecord.open(i + 1L, all.get(i)))
                        .toList()));
    }

    private static Arbitrary<String> written() {
        return Combinators.combine(
                        Arbitraries.of("police", "probation", "drugs"),
                        Arbitraries.of(
                                "Wren/Dipper",
                                "Wren/Dipper",
                                "Robin/Dipper",
                                "Wren Mary/Dipper",
                                "Wren/Coot",
                                "Robin/Coot",
                                "Wren/Dipper,Wren/Coot",
                                "Wren/Dipper,Robin/Dipper",
                                "/Dipper",
                                "Wren/"),
                        Arbitraries.of(
                                "1984-04-03", "1984-04-03", "1984-04-03", "1984-03-04", "1991-11-20", "1984", ""),
                        Arbitraries.of("", "", "", ";PNC 2012/0001234Y", ";PNC 2014/7654321B"),
                        Arbitraries.of("", "", "", ";NHS 9990000018", ";NHS 9990000026", ";NHS 0000000000"),
                        Arbitraries.of("", "", ";CRN X123456", ";CLIENT_REF 17", ";CLIENT_REF 18"),
                        Arbitraries.of("", ";@TS24 8AA", ";@TS24 8AA", ";@TS1 1AB"))
                .as((agency, names, birth, pnc, nhs, own, home) ->
                        agency + ";" + names + ";" + birth + pnc + nhs + own + home);
    }
}
