package uk.turnstone.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.database.Account;
import uk.turnstone.intake.IntakeScene;

class OneThingOrTwoTest {
    private static final String REVIEWER = "link-reviewer-offender";
    private static final String FIRES =
            "incident_no,called_at,kind,police_log,crime_number,uprn,address,postcode,longitude,latitude,lsoa_code,lsoa_name\n";
    private static final String CALLS =
            "log_ref,called_at,kind,grade,incident_ref,crime_number,uprn,address,postcode,longitude,latitude,lsoa_code,lsoa_name\n";
    private static final String INCIDENTS =
            "report_ref,reported_on,person_ref,surname,forenames,birth_date,kind,about,police_log,action,uprn,place,postcode,longitude,latitude,lsoa_code,lsoa_name\n";

    @SuppressWarnings("NullAway.Init")
    private static IntakeScene scene;

    @SuppressWarnings("NullAway.Init")
    private static Transactions app;

    @BeforeAll
    static void open() {
        scene = new IntakeScene();
        app = new Transactions(scene.database().pool(Account.APP));
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @BeforeEach
    void empty() {
        scene.empty();
        scene.everything
                .sql("TRUNCATE history.occurrence_decision, history.occurrence_undone")
                .update();
        scene.everything
                .sql("DELETE FROM access.rule WHERE role = :role AND category = 'source-rows-victim'")
                .param("role", REVIEWER)
                .update();
    }

    private static Context reviewer() {
        return scene.as(REVIEWER, IntakeScene.TODAY);
    }

    private static <T> T asReviewer(Function<JdbcClient, T> work) {
        return app.<T>write(reviewer(), work);
    }

    private static List<ReportPair> waiting() {
        return asReviewer(sql -> ProposedPairs.waiting(sql, IntakeScene.TODAY));
    }

    private static boolean decide(ReportPair pair, boolean same, String reason) {
        return asReviewer(sql -> DecideOccurrence.on(pair, same, reason, sql, reviewer()));
    }

    private static boolean undo(UUID decision, String reason) {
        return asReviewer(sql -> DecideOccurrence.undo(decision, reason, sql, reviewer()));
    }

    private static List<DecidedPair> decisions() {
        return decisions(reviewer());
    }

    private static List<DecidedPair> decisions(Context context) {
        return app.read(context, DecidedPair::all);
    }

    private static List<ReportPair> waiting(Context context) {
        return app.read(context, sql -> ProposedPairs.waiting(sql, IntakeScene.TODAY));
    }

    private static String quoted(String text) {
        return text == null ? "" : '"' + text + '"';
    }

    private static String plain(String text) {
        return text == null ? "" : text;
    }

    /** Of the fire service and of the council, on one evening at one property, and a call-out to it. */
    private static void deliverAnEvening() {
        scene.deliver(
                "fire-incidents",
                FIRES + "F1,2026-11-05 21:15,refuse,,,990000000102,\"Harbour steps, Dunsea\",NK10 4GH,,,,\n");
        scene.deliver(
                "council-incidents",
                INCIDENTS
                        + "A1,2026-11-05,,,,,environmental,Burnt bins,,none,990000000102,\"Harbour steps, Dunsea\",NK10 4GH,,,,\n");
        scene.deliver(
                "police-call-outs",
                CALLS + "L1,2026-11-05 21:05,other,routine,,,990000000102,\"Harbour steps, Dunsea\",NK10 4GH,,,,\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "one-thing.csv", numLinesToSkip = 1)
    void pairsAreProposedByPlaceAndTime(
            String what,
            String fireAt,
            String fireUprn,
            String fireAddress,
            String callAt,
            String callUprn,
            String callAddress,
            String crime,
            int pairs) {
        scene.everything.sql("""
                INSERT INTO access.rule (role, category, relation, read, list, search, export, write, why)
                SELECT :role, 'source-rows-victim', relation, 'full', 'none', 'none', 'none', 'none', 'test'
                FROM unnest(ARRAY['own', 'team', 'agency', 'unrelated']) AS relation
                """).param("role", REVIEWER).update();
        scene.everything.sql("""
                INSERT INTO access.share SELECT agreement_id, '*', :role, 'source-rows-victim', 'full', 'test'
                FROM access.agreement WHERE code = 'SV-07' ON CONFLICT DO NOTHING
                """).param("role", REVIEWER).update();
        scene.deliver(
                "fire-incidents",
                FIRES
                        + String.join(
                                ",",
                                "F1",
                                fireAt,
                                "refuse",
                                "",
                                plain(crime),
                                plain(fireUprn),
                                quoted(fireAddress),
                                "NK10 4GH,,,,\n"));
        scene.deliver(
                "police-call-outs",
                CALLS
                        + String.join(
                                ",",
                                "L1",
                                callAt,
                                "other",
                                "",
                                "",
                                plain(crime),
                                plain(callUprn),
                                quoted(callAddress),
                                "NK10 4GH,,,,\n"));
        assertThat(waiting()).as(what).hasSize(pairs);
    }

    @Test
    void aPairIsShownOnlyToWhoMayReadBothOfIt() {
        deliverAnEvening();
        assertThat(waiting()).singleElement().satisfies(pair -> assertThat(
                        List.of(pair.one().kind(), pair.other().kind()))
                .containsExactlyInAnyOrder(EventKind.FIRE, EventKind.INCIDENT));
        assertThat(waiting(scene.as("data-officer-offender", IntakeScene.TODAY)))
                .isEmpty();
    }

    @Test
    void twoReportsOfOneAgencyAreNotProposed() {
        scene.deliver(
                "fire-incidents",
                FIRES
                        + "F1,2026-11-05 21:15,refuse,,,990000000102,,,,,,\nF2,2026-11-05 21:20,refuse,,,990000000102,,,,,,\n");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aDecisionTakesThePairOffTheListAndUndoingItPutsItBack() {
        deliverAnEvening();
        ReportPair pair = waiting().getFirst();
        assertThat(decide(pair, true, "The same bins.")).isTrue();
        assertThat(decide(pair, false, "Not them.")).as("somebody was quicker").isFalse();
        assertThat(waiting()).isEmpty();
        DecidedPair decided = decisions().getFirst();
        assertThat(decided.verdict()).isEqualTo("one thing");
        assertThat(decided.reason()).isEqualTo("The same bins.");
        assertThat(undo(decided.key(), "Other bins.")).isTrue();
        assertThat(undo(decided.key(), "Again.")).isFalse();
        assertThat(waiting()).containsExactly(pair);
        assertThat(decisions()).isEmpty();
        assertThat(scene.lines("SELECT reason FROM history.occurrence_undone")).containsExactly("(\"Other bins.\")");
        assertThat(scene.count("SELECT count(*) FROM history.occurrence_decision WHERE known_until > known_from"))
                .isEqualTo(1);
    }

    @Test
    void aDecisionStaysWithReportsThatAreCorrectedLater() {
        deliverAnEvening();
        ReportPair pair = waiting().getFirst();
        decide(pair, false, "Two fires.");
        scene.deliver(
                "fire-incidents",
                FIRES + "F1,2026-11-05 21:20,outdoor,,,990000000102,\"Harbour steps, Dunsea\",NK10 4GH,,,,\n");
        assertThat(waiting()).isEmpty();
        assertThat(decisions()).singleElement().satisfies(decided -> assertThat(
                        decided.one().what() + decided.other().what())
                .contains("outdoor"));
    }

    @Test
    void aDecisionIsSeenByNobodyWhoMayNotReadBothReportsAndKeptOnlyByWhoDecidesOnLinks() {
        deliverAnEvening();
        ReportPair pair = waiting().getFirst();
        decide(pair, true, "The same bins.");
        Context manager = scene.as("iom-manager", IntakeScene.TODAY);
        Context officer = scene.as("probation-officer", IntakeScene.TODAY);
        assertThat(decisions(manager)).as("reads arrests, and fires as figures").hasSize(1);
        assertThat(decisions(officer)).isEmpty();
        UUID decision = decisions().getFirst().key();
        assertThatThrownBy(() -> app.write(manager, sql -> DecideOccurrence.undo(decision, "No.", sql, manager)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatWasDecidedLaterWasNotKnownBefore() {
        deliverAnEvening();
        decide(waiting().getFirst(), true, "The same bins.");
        Context before = reviewer().asKnownOn(IntakeScene.TODAY.minusDays(1));
        assertThat(decisions(before)).isEmpty();
    }
}
