package uk.turnstone.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.turnstone.linkage.WrittenRecord.guarded;
import static uk.turnstone.linkage.WrittenRecord.open;

import java.util.List;
import org.junit.jupiter.api.Test;

class CarefulLinkerTest {

    private static final String PNC = "PNC 2012/0001234Y";
    private static final String OTHER_PNC = "PNC 2014/7654321B";
    private static final String HOME = "@TS24 8AA";

    @Test
    void recordsThatReachEachOtherBecomeOnePersonNamedAfterTheSmallest() {
        LinkResult result = link(
                open(30, "police;Wren/Dipper;1984-04-03;" + PNC),
                open(10, "probation;Wren/Dipper;1984-04-03;CRN X123456;" + PNC),
                open(20, "prison;Wren/Dipper;;CRN X123456"),
                open(5, "drugs;Jay/Coot;1991-11-20"));
        assertThat(groups(result)).containsExactly(List.of(5L), List.of(10L, 20L, 30L));
        assertThat(result.links()).hasSize(2);
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void aNumberSharedByTwoPeopleJoinsThemNotEvenThroughAThirdRecord() {
        LinkResult result = link(
                open(1, "police;Wren/Dipper;1984-04-03;" + PNC),
                open(2, "prison;Wren/Dipper;1984-04-03;" + PNC),
                open(3, "probation;Jay/Coot;1991-11-20;" + PNC),
                open(4, "probation;Jay/;;" + PNC));
        assertThat(groups(result)).containsExactly(List.of(1L, 2L), List.of(3L), List.of(4L));
        assertThat(result.findings())
                .filteredOn(finding -> finding.kind() == Finding.Kind.SHARED_NUMBER)
                .extracting(Finding::records)
                .containsExactly(List.of(1L, 3L), List.of(2L, 3L));
        assertThat(result.findings())
                .filteredOn(finding -> finding.kind() == Finding.Kind.COULD_BE_EITHER)
                .extracting(Finding::records)
                .containsExactly(List.of(1L, 4L), List.of(2L, 4L), List.of(3L, 4L));
    }

    @Test
    void recordsThatSayTheSameFollowOneStandInAndAreToldOfOnce() {
        LinkResult result = link(
                open(1, "police;Wren/Dipper;1984-04-03;" + PNC),
                open(2, "police;Wren/Dipper;1984-04-03;" + PNC),
                open(6, "police;Wren/Dipper;1984-04-03;" + PNC),
                open(3, "probation;Jay/Coot;1991-11-20;" + PNC));
        assertThat(groups(result)).containsExactly(List.of(1L, 2L, 6L), List.of(3L));
        assertThat(result.links()).extracting(Link::a, Link::b).containsExactly(tuple(1L, 2L), tuple(1L, 6L));
        assertThat(result.findings()).extracting(Finding::records).containsExactly(List.of(1L, 3L));
    }

    @Test
    void recordsThatSayTheSameButGiveNoGroundToBeOneStayApart() {
        LinkResult result = link(open(1, "police;Wren/Dipper;1984-04-03"), open(2, "police;Wren/Dipper;1984-04-03"));
        assertThat(groups(result)).containsExactly(List.of(1L), List.of(2L));
    }

    @Test
    void whoCouldBeEitherOfTwoProbationersIsJoinedToNeither() {
        LinkResult result = link(
                open(1, "probation;Wren/Dipper;1984-04-03;CRN X123456;" + HOME),
                open(2, "probation;Wren/Dipper;1984-04-03;CRN X123457;" + HOME),
                open(3, "drugs;Wren/Dipper;1984-04-03;" + HOME));
        assertThat(groups(result)).containsExactly(List.of(1L), List.of(2L), List.of(3L));
        assertThat(result.findings())
                .extracting(Finding::kind)
                .containsExactly(
                        Finding.Kind.DIFFERENT_NUMBERS, Finding.Kind.COULD_BE_EITHER, Finding.Kind.COULD_BE_EITHER);
    }

    @Test
    void twinsStayTwo() {
        LinkResult result = link(
                open(1, "police;Wren/Dipper;1984-04-03;" + PNC + ";" + HOME),
                open(2, "police;Robin/Dipper;1984-04-03;" + OTHER_PNC + ";" + HOME),
                open(3, "drugs;Wren/Dipper;1984-04-03;" + HOME),
                open(4, "drugs;Robin/Dipper;1984-04-03;" + HOME));
        assertThat(groups(result)).containsExactly(List.of(1L, 3L), List.of(2L, 4L));
    }

    @Test
    void aProtectedRecordJoinsAPersonByItsOwnEvidence() {
        LinkResult result = link(
                open(1, "police;Wren/Dipper;1984-04-03;" + PNC), guarded(2, "refuge;Wren/Dipper;1984-04-03;" + PNC));
        assertThat(groups(result)).containsExactly(List.of(1L, 2L));
    }

    @Test
    void aProtectedRecordNeverBridgesTwoOthers() {
        LinkResult result = link(
                open(1, "police;Wren/Dipper;1984-04-03;" + PNC),
                guarded(2, "refuge;Wren/Dipper;1984-04-03;NHS 9990000018;" + PNC),
                open(3, "drugs;Wren/Dipper;1984-04-03;NHS 9990000018"));
        assertThat(groups(result)).containsExactly(List.of(1L), List.of(2L), List.of(3L));
        assertThat(result.findings())
                .extracting(Finding::kind, Finding::records)
                .containsExactly(
                        tuple(Finding.Kind.WOULD_BRIDGE, List.of(1L, 2L)),
                        tuple(Finding.Kind.WOULD_BRIDGE, List.of(2L, 3L)));
    }

    @Test
    void aProtectedRecordJoinsByNumberRatherThanByName() {
        LinkResult result = link(
                open(1, "police;Wren/Dipper;1984-04-03;" + PNC),
                guarded(2, "refuge;Wren/Dipper;1984-04-03;" + PNC + ";" + HOME),
                open(3, "drugs;Wren/Dipper;1984-04-03;" + HOME));
        assertThat(groups(result)).containsExactly(List.of(1L, 2L), List.of(3L));
    }

    @Test
    void protectedRecordsStandTogetherOnlyWhereAllFitEachOther() {
        LinkResult together = link(
                guarded(1, "refuge;Wren/Dipper;1984-04-03;" + PNC), guarded(2, "marac;Wren/Dipper;1984-04-03;" + PNC));
        LinkResult chain = link(
                guarded(1, "refuge;Wren/Dipper;1984-04-03;" + PNC),
                guarded(2, "marac;Wren/Dipper;1984-04-03;NHS 9990000018;" + PNC),
                guarded(3, "idva;Wren/Dipper;1984-04-03;NHS 9990000018"));
        assertThat(groups(together)).containsExactly(List.of(1L, 2L));
        assertThat(groups(chain)).containsExactly(List.of(1L), List.of(2L), List.of(3L));
    }

    @Test
    void aPersonWithTwoNumbersOfAKindIsJoinedAndNoted() {
        LinkResult result = link(
                open(1, "police;Wren/Dipper;1984-04-03;CRO 123456/12U;" + PNC),
                open(2, "police;Wren/Dipper;1984-04-03;CRO 123456/12U;" + OTHER_PNC));
        assertThat(groups(result)).containsExactly(List.of(1L, 2L));
        assertThat(result.findings())
                .containsExactly(new Finding(
                        Finding.Kind.SEVERAL_NUMBERS,
                        List.of(1L, 2L),
                        "Records joined as one person carry more than one PNC number: 2012/0001234Y, 2014/7654321B."));
    }

    @Test
    void aPersonWithTwoNumbersOfTwoKindsIsNotedOnce() {
        LinkResult result = link(
                open(1, "police;Wren/Dipper;1984-04-03;CRN X123456;CRO 123456/12U;" + PNC),
                open(2, "police;Wren/Dipper;1984-04-03;CRN X123457;CRO 123456/12U;" + OTHER_PNC));
        assertThat(groups(result)).containsExactly(List.of(1L, 2L));
        assertThat(result.findings())
                .extracting(Finding::records, Finding::sentence)
                .containsExactly(tuple(
                        List.of(1L, 2L),
                        "Records joined as one person carry more than one PNC number: 2012/0001234Y, 2014/7654321B; "
                                + "and more than one probation CRN: X123456, X123457."));
    }

    @Test
    void candidatesAreFetchedAsFarAsTheyReachAndNoFurther() {
        List<PersonRecord> held = List.of(
                open(2, "probation;Wren/Dipper;1984-04-03;CRN X123456;" + PNC),
                open(3, "prison;Wren/Dipper;;CRN X123456"),
                open(4, "drugs;Jay/Coot;1991-11-20;NHS 9990000018"));
        LinkResult result = new CarefulLinker()
                .link(List.of(open(1, "police;Wren/Dipper;1984-04-03;" + PNC)), CandidateSource.of(held));
        assertThat(groups(result)).containsExactly(List.of(1L, 2L, 3L));
    }

    @Test
    void whatIsBeingLinkedStandsInPlaceOfWhatTheSourceHolds() {
        PersonRecord corrected = open(1, "police;Wren/Dipper;1984-04-03;" + PNC);
        LinkResult result = new CarefulLinker()
                .link(
                        List.of(corrected),
                        CandidateSource.of(List.of(
                                open(1, "police;Wren/Diper;1984-04-03;" + PNC),
                                open(2, "prison;Wren/Dipper;;" + PNC))));
        assertThat(result.links().getFirst().evidence()).contains("Both are named WREN DIPPER.");
    }

    @Test
    void twoDifferentRecordsWithOneIdAreRefused() {
        assertThatThrownBy(() -> link(open(1, "police;Wren/Dipper;"), open(1, "police;Jay/Coot;")))
                .hasMessage("Two different records have the id 1.");
    }

    private static LinkResult link(PersonRecord... records) {
        return new CarefulLinker().link(List.of(records), CandidateSource.NONE);
    }

    private static List<List<Long>> groups(LinkResult result) {
        return result.clusters().stream().map(Cluster::records).toList();
    }
}
