package uk.turnstone.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.turnstone.Workplace.MANAGER;
import static uk.turnstone.Workplace.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.turnstone.Workplace;
import uk.turnstone.cohorts.JoinCohort.Joining;

class JoinCohortTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 5);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 5);
    private static Workplace work;
    private static JoinCohort joinCohort;

    @BeforeAll
    static void open() {
        work = new Workplace();
        joinCohort = new JoinCohort();
    }

    @AfterAll
    static void close() {
        work.close();
    }

    private static Membership join(UUID person, String cohort, LocalDate day) {
        return work.write(sql -> joinCohort.join(
                new Joining(person, cohort, Stay.since(day, "Nine arrests."), null), sql, work.as(MANAGER)));
    }

    private static List<String> members(String cohort, LocalDate day) {
        return work.app.read(work.as(MANAGER), sql -> CohortMember.of(cohort, day, TODAY, sql).stream()
                .map(CohortMember::name)
                .toList());
    }

    private static void assertRefused(Runnable what, CohortError... errors) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(CohortRefusal.class, refusal -> assertThat(refusal.errors())
                        .containsExactly(errors));
    }

    @Test
    void whoJoinsIsAMemberFromThatDayOnAndHasAPlan() {
        Membership membership = join(work.adult("Wren Jay"), "ATR", JANUARY);
        assertThat(members("ATR", JANUARY.minusDays(1))).doesNotContain("Wren Jay");
        assertThat(members("ATR", JANUARY)).contains("Wren Jay");
        assertThat(work.everything
                        .sql("SELECT title FROM plans.plan WHERE plan_key = :plan")
                        .param("plan", membership.plan())
                        .query(String.class)
                        .single())
                .isEqualTo("Alcohol treatment requirement");
    }

    @Test
    void joiningIsWrittenDown() {
        UUID person = work.adult("Heron Sean");
        join(person, "PPO", JANUARY);
        assertThat(work.everything
                        .sql("SELECT action || ': ' || detail FROM access.look_told WHERE person_key = :person")
                        .param("person", person)
                        .query(String.class)
                        .list())
                .containsExactly("changed: joined cohort PPO");
    }

    @Test
    void refusalsLeaveNothingBehind() {
        UUID person = work.adult("Rook Xan");
        join(person, "PPO", JANUARY);
        long plans = count("plans.plan");
        assertRefused(() -> join(person, "PPO", MARCH), CohortError.ALREADY_MEMBER);
        assertRefused(() -> join(person, "XYZ", MARCH), CohortError.COHORT_UNKNOWN);
        assertRefused(() -> join(UUID.randomUUID(), "PPO", MARCH), CohortError.NO_PERSON);
        assertThat(count("plans.plan")).isEqualTo(plans);
    }

    @Test
    void whoMayNotReadCohortsPutsNobodyIntoOne() {
        UUID person = work.adult("Skua Lee");
        var clerk = work.as(Workplace.CLERK);
        assertRefused(
                () -> work.app.write(
                        clerk,
                        sql -> joinCohort.join(
                                new Joining(person, "PPO", Stay.since(JANUARY, "Why."), null), sql, clerk)),
                CohortError.NOT_YOURS);
    }

    @Test
    void anOverlapThatTheDatabaseSeesIsRefusedInPlainWords() {
        UUID person = work.adult("Smew Mel");
        Membership first = join(person, "PPO", JANUARY);
        // Held by somebody whom this role may not read: the rules cannot see it and the constraint must not tell.
        work.everything
                .sql("UPDATE cohorts.membership SET holding_id = 999 WHERE membership_key = :key")
                .param("key", first.key())
                .update();
        assertRefused(() -> join(person, "PPO", MARCH), CohortError.NOT_RECORDED);
    }

    @Test
    void whoLeavesIsNoMemberFromThatDayOnAndWhatWasKnownStaysOnRecord() {
        Membership joined = join(work.adult("Coot Ryan"), "DRR", JANUARY);
        Membership left = work.write(sql ->
                LeaveCohort.on(joined.key(), joined.version(), MARCH, "Order completed.", sql, work.as(MANAGER)));
        assertThat(members("DRR", MARCH.minusDays(1))).contains("Coot Ryan");
        assertThat(members("DRR", MARCH)).doesNotContain("Coot Ryan");
        assertThat(work.everything
                        .sql("""
                        SELECT version || ' ' || coalesce(left_on::text, 'in') || ' ' || (known_until = 'infinity')
                        FROM cohorts.membership WHERE membership_key = :key ORDER BY version
                        """)
                        .param("key", joined.key())
                        .query(String.class)
                        .list())
                .containsExactly("1 in false", "2 2026-03-05 true");
        assertRefused(
                () -> work.write(sql -> LeaveCohort.on(left.key(), 2, MARCH, "Again.", sql, work.as(MANAGER))),
                CohortError.ALREADY_LEFT);
    }

    @Test
    void leavingNeedsADayThatFitsAndAReason() {
        Membership joined = join(work.adult("Knot Ned"), "DRR", JANUARY);
        assertLeavingRefused(joined, null, "Why.", CohortError.LEFT_MISSING);
        assertLeavingRefused(joined, MARCH, " ", CohortError.REASON_MISSING);
        assertLeavingRefused(joined, JANUARY, "Why.", CohortError.LEFT_TOO_EARLY);
        assertLeavingRefused(joined, TODAY.plusDays(1), "Why.", CohortError.LEFT_IN_FUTURE);
    }

    private static void assertLeavingRefused(Membership joined, LocalDate day, String reason, CohortError error) {
        assertRefused(
                () -> work.write(sql -> LeaveCohort.on(joined.key(), 1, day, reason, sql, work.as(MANAGER))), error);
    }

    @Test
    void twoWhoSaveTheSameMembershipDoNotOverwriteEachOther() {
        Membership joined = join(work.adult("Teal Ken"), "DRR", JANUARY);
        work.write(sql -> LeaveCohort.on(joined.key(), 1, MARCH, "Moved away.", sql, work.as(MANAGER)));
        assertRefused(
                () -> work.write(sql -> LeaveCohort.on(joined.key(), 1, TODAY, "Finished.", sql, work.as(MANAGER))),
                CohortError.SAVED_MEANWHILE);
    }

    @Test
    void aWrongDateIsCorrectedAndTheOldOneKeptWithTheReason() {
        Membership wrong = join(work.adult("Dipper Luke"), "HCC", MARCH);
        Membership right = work.write(
                sql -> CorrectMembership.to(correction(wrong, JANUARY, "Month mistyped."), sql, work.as(MANAGER)));
        assertThat(right.joined()).isEqualTo(JANUARY);
        assertThat(right.correction()).isEqualTo("Month mistyped.");
        assertThat(members("HCC", JANUARY)).contains("Dipper Luke");
        assertRefused(
                () -> work.write(sql -> CorrectMembership.to(
                        new CorrectMembership.Correction(right.key(), 2, TODAY.plusDays(3), null, null, null, "Typo."),
                        sql,
                        work.as(MANAGER))),
                CohortError.JOINED_IN_FUTURE);
    }

    private static CorrectMembership.Correction correction(Membership of, LocalDate joined, String why) {
        return new CorrectMembership.Correction(of.key(), of.version(), joined, null, null, null, why);
    }

    @Test
    void aJoinOfTwoPeopleThatMakesMembershipsOverlapSucceedsAndIsATask() {
        UUID kept = work.adult("Swift Nev");
        UUID gone = work.adult("Swift Neville");
        join(kept, "HCC", JANUARY);
        Membership second = join(gone, "HCC", MARCH);
        assertThat(tasks()).noneMatch(task -> task.person().equals(kept));
        work.join(kept, gone);
        assertThat(tasks())
                .filteredOn(task -> task.person().equals(kept))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.second()).isEqualTo(second.key());
                    assertThat(task.from()).isEqualTo(MARCH);
                });
        assertThat(members("HCC", TODAY))
                .filteredOn(name -> name.startsWith("Swift"))
                .hasSize(2);
        CohortTally tally = work.app.read(work.as(MANAGER), sql -> CohortTally.on(sql, TODAY)).stream()
                .filter(each -> each.cohort().code().equals("HCC"))
                .findFirst()
                .orElseThrow();
        assertThat(tally.members()).isEqualTo(members("HCC", TODAY).size() - 1);
    }

    private static List<OverlapTask> tasks() {
        return work.app.read(work.as(MANAGER), OverlapTasks::open);
    }

    @Test
    void aRoleThatDoesNotWorkWithCohortsSeesNoMembership() {
        join(work.adult("Twite Ben"), "PPO", JANUARY);
        var clerk = work.as(Workplace.CLERK);
        List<CohortMember> seen = work.app.read(clerk, sql -> CohortMember.of("PPO", TODAY, TODAY, sql));
        assertThat(seen).isEmpty();
        List<CohortTally> tallies = work.app.read(clerk, sql -> CohortTally.on(sql, TODAY));
        assertThat(tallies).hasSize(4).allSatisfy(tally -> assertThat(tally.members())
                .isZero());
        long rows = work.app.read(clerk, sql -> sql.sql(
                        "SELECT (SELECT count(*) FROM cohorts.membership) + (SELECT count(*) FROM plans.plan)")
                .query(Long.class)
                .single());
        assertThat(rows).isZero();
    }

    private static long count(String table) {
        return work.everything
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }
}
