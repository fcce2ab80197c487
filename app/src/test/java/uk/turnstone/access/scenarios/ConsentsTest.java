package uk.turnstone.access.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.turnstone.access.Act;
import uk.turnstone.access.Consents;
import uk.turnstone.access.Context;
import uk.turnstone.access.Policy;
import uk.turnstone.access.Transactions;
import uk.turnstone.database.Account;
import uk.turnstone.walk.OnRecord;
import uk.turnstone.web.SignedIn;
import uk.turnstone.web.TypedDay;
import uk.turnstone.web.Words;

/**
 * Consent is a record, and what is shared by it is shared while it is in force. For these tests the police share convictions
 * with probation only with the consent to share treatment detail: no extract holds treatment detail itself yet.
 */
class ConsentsTest extends ScenarioTurnstone {
    private static final String KEYWORKER = "hazel.travertine";
    private static final String GOVERNANCE = "iris.quartz";
    private static final Pattern KEY = Pattern.compile("/consents/([0-9a-f-]{36})\"");
    private static final Pattern DUTY = Pattern.compile("/consents/withdrawn/([0-9a-f-]{36})");
    private static final LocalDate TODAY = LocalDate.now();

    @org.springframework.beans.factory.annotation.Autowired
    private Policy policy;

    @BeforeEach
    void convictionsToProbationOnlyWithConsent() {
        administer("""
                UPDATE access.share SET consent = 'treatment-detail' WHERE role = 'probation-officer' AND category = 'convictions'
                """);
    }

    @AfterEach
    void andNobodyOwesAnythingAfterwards() {
        administer(
                "UPDATE access.share SET consent = '' WHERE role = 'probation-officer' AND category = 'convictions'");
        administer("DELETE FROM access.consent_duty");
    }

    private UUID inTreatment(String surname) {
        UUID person = record.offender("Rook", surname);
        own(OFFICER, person);
        own(DRUG_WORKER, person);
        own(MANAGER, person);
        return person;
    }

    private static Map<String, String> given(String kind) {
        return new HashMap<>(Map.of(
                "kind", kind,
                "answer", "given",
                "asked", TypedDay.field(TODAY.minusDays(10)),
                "givenBy", "themselves",
                "giver", "",
                "how", "signed form",
                "explained", "What is told, to whom, and that one sentence ends it.",
                "from", TypedDay.field(TODAY.minusDays(10)),
                "until", "",
                "note", ""));
    }

    private static String recorded(SignedIn browser, UUID person, Map<String, String> fields) {
        String path = "/people/" + person + "/consents";
        browser.get(path);
        HttpResponse<String> reply = browser.post(path, fields);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
        Matcher found = KEY.matcher(browser.get(path).body());
        assertThat(found.find()).isTrue();
        return path + "/" + found.group(1);
    }

    private static HttpResponse<String> withdraw(SignedIn browser, String consent) {
        browser.get(consent);
        return browser.post(
                consent + "/withdraw",
                Map.of("day", TypedDay.field(TODAY), "how", "spoken and noted", "saidBy", "The person, by telephone"));
    }

    private boolean readsConvictions(UUID person) {
        boolean page = as(OFFICER).get("/people/" + person).body().contains(OnRecord.CONVICTION);
        boolean programs =
                as(OFFICER).get("/api/v1/people/" + person + "/events").body().contains(OnRecord.CONVICTION);
        Context asker = contexts.as("probation-officer", null).to(Act.EXPORT);
        boolean file = new Transactions(database.pool(Account.APP)).<Integer>read(asker, sql -> sql.sql("""
                        SELECT count(*) FROM history.event e
                        JOIN people.person_record r ON r.record_id = e.record_id AND r.known_until = 'infinity'
                        JOIN people.person p USING (person_id) WHERE p.public_key = :person AND e.title = :title
                        """)
                        .param("person", person)
                        .param("title", OnRecord.CONVICTION)
                        .query(Integer.class)
                        .single())
                > 0;
        assertThat(List.of(programs, file))
                .as("page, interface and file say the same")
                .containsOnly(page);
        return page;
    }

    @Test
    void whatIsSharedOnlyWithConsentIsOpenWhileOneIsInForceAndClosedAtOnceWhenItIsWithdrawn() {
        UUID person = inTreatment("Firecrest");
        assertThat(readsConvictions(person)).as("nobody has asked yet").isFalse();

        String consent = recorded(as(DRUG_WORKER), person, given("treatment-detail"));
        assertThat(readsConvictions(person)).isTrue();

        HttpResponse<String> before = as(DRUG_WORKER).get(consent);
        assertThat(before.body().indexOf("No longer shared, from that moment"))
                .as("what follows is said before the button")
                .isPositive()
                .isLessThan(before.body().indexOf("Withdraw this consent"));
        assertThat(withdraw(as(DRUG_WORKER), consent).statusCode()).isEqualTo(303);
        assertThat(readsConvictions(person)).isFalse();
        assertThat(as(MANAGER).get("/people/" + person).body())
                .as("whoever has it by the agreement alone goes on reading it")
                .contains(OnRecord.CONVICTION);
        assertThat(as(DRUG_WORKER).get(consent).body())
                .as("the agency keeps its record")
                .contains("withdrawn", "Tideway Recovery", "erases nothing")
                .doesNotContain("Withdraw this consent");
        assertThat(withdraw(as(DRUG_WORKER), consent).statusCode())
                .as("a withdrawal is added once")
                .isEqualTo(403);
    }

    @Test
    void whyAKindOfInformationIsNotThereIsSaidWithoutSayingWhetherThereIsAny() {
        UUID person = inTreatment("Brambling");
        Context officer = contexts.as("probation-officer", null);
        var app = new Transactions(database.pool(Account.APP));
        assertThat(app.<String>read(officer, sql -> policy.about(sql, officer, person)
                        .orElseThrow()
                        .mayReadConvictions()
                        .toString()))
                .contains("No: shared only with consent, and there is none in force.");
        recorded(as(DRUG_WORKER), person, given("treatment-detail"));
        assertThat(app.<Boolean>read(officer, sql -> policy.about(sql, officer, person)
                        .orElseThrow()
                        .mayReadConvictions()
                        .yes()))
                .isTrue();
    }

    @Test
    void theHouseholdsKeyWorkerReadsWhoBelongsTogetherOnlyWithConsent() {
        UUID one = record.offender("Wes", "Serin");
        UUID other = record.offender("Wren", "Serin");
        own(KEYWORKER, one);
        own(KEYWORKER, other);
        everything.sql("""
                WITH holding AS (
                    INSERT INTO access.holding (partnership_id, agency_id, category, basis)
                    SELECT 1, agency_id, 'relationships-offender', 'SV-01' FROM access.agency WHERE code = 'police'
                    ON CONFLICT (partnership_id, agency_id, category, basis) DO UPDATE SET basis = excluded.basis
                    RETURNING holding_id),
                under AS (INSERT INTO access.holding_agreement
                    SELECT holding_id, agreement_id FROM holding, access.agreement WHERE code = 'SV-01' ON CONFLICT DO NOTHING)
                INSERT INTO people.record_tie (record_id, ordinal, known_from, holding_id, delivery_id, line, kind, other_type, other_number)
                SELECT mine.record_id, 0, now(), holding.holding_id, 1, 2, 'partner', 'PNC', theirs.given
                FROM holding, people.record_identifier mine
                JOIN people.person_record r ON r.record_id = mine.record_id
                JOIN people.person p ON p.person_id = r.person_id AND p.public_key = :one,
                people.record_identifier theirs
                JOIN people.person_record s ON s.record_id = theirs.record_id
                JOIN people.person q ON q.person_id = s.person_id AND q.public_key = :other
                JOIN access.holding h ON h.holding_id = theirs.holding_id
                JOIN access.agency a ON a.agency_id = h.agency_id AND a.code = 'police'
                LIMIT 1
                """).param("one", one).param("other", other).update();
        SignedIn worker = as(KEYWORKER);
        assertThat(worker.get("/people/" + one).body()).doesNotContain("People around");
        assertThat(worker.get("/people/" + one + "/consents").body())
                .contains("there is none in force", "Household and associates");
        Map<String, String> household = given("household-work");
        household.put("givenBy", "every adult of the household");
        household.put("giver", "Wes and Wren Serin");
        String consent = recorded(worker, one, household);
        assertThat(worker.get("/people/" + one).body()).contains("People around", "Wren Serin");
        assertThat(withdraw(worker, consent).statusCode()).isEqualTo(303);
        assertThat(worker.get("/people/" + one).body()).doesNotContain("People around");
        assertThat(worker.get("/").body())
                .as("whoever read by it is told, also in the agency that keeps it")
                .contains("Work with the household");
    }

    @Test
    void whoReadByItIsToldWithoutANameAndConfirmsWithASentenceAndGovernanceSeesWhoDid() {
        UUID person = inTreatment("Hobby");
        String consent = recorded(as(DRUG_WORKER), person, given("treatment-detail"));
        SignedIn officer = as(OFFICER);
        assertThat(officer.get("/").body()).doesNotContain("Consents withdrawn");
        withdraw(as(DRUG_WORKER), consent);

        String today = officer.get("/").body();
        assertThat(today)
                .contains("Consents withdrawn", "Sharing of treatment detail", "stop using it and destroy copies")
                .doesNotContain("Hobby");
        assertThat(as(MANAGER).get("/").body())
                .as("whoever did not read by it is not told")
                .doesNotContain("Consents withdrawn");
        Matcher found = DUTY.matcher(today);
        assertThat(found.find()).isTrue();
        String duty = found.group();
        assertThat(as(DRUG_WORKER).get(duty).statusCode()).as("not theirs").isEqualTo(404);
        assertThat(officer.get(duty).body()).contains("Hobby", "Destroy your copies");
        assertThat(officer.post(duty, Map.of("words", "done")).statusCode()).isEqualTo(422);

        SignedIn governance = as(GOVERNANCE);
        administer("UPDATE access.consent_duty SET due_on = current_date - 1 WHERE duty_key = '"
                + duty.substring(duty.lastIndexOf('/') + 1) + "'");
        assertThat(officer.get("/").body()).contains("late");
        assertThat(governance.get("/governance/consents").body())
                .contains("Joan Chalk", "Information governance", "late")
                .doesNotContain("Hobby");

        officer.get(duty);
        assertThat(officer.post(duty, Map.of("words", "Two prints shredded, no files."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.get("/").body()).doesNotContain("Sharing of treatment detail");
        assertThat(officer.post(duty, Map.of("words", "And a third one shredded."))
                        .statusCode())
                .as("once")
                .isEqualTo(404);
        assertThat(governance.get("/governance/consents").body()).contains("Two prints shredded, no files.");
        assertThat(governance.get("/").body()).contains("see to it that nobody uses it");
    }

    @Test
    void whoMayNoLongerSeeThePersonIsToldWithoutTheirNameAnywhere() {
        UUID person = inTreatment("Smew");
        String consent = recorded(as(DRUG_WORKER), person, given("treatment-detail"));
        withdraw(as(DRUG_WORKER), consent);
        String duty = everything
                .sql("""
                SELECT d.duty_key::text FROM access.consent_duty d JOIN access.app_user u USING (user_id)
                WHERE u.login = :login AND consent_key = :consent::uuid
                """)
                .param("login", OFFICER)
                .param("consent", consent.substring(consent.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
        record.bar(person, OFFICER);
        HttpResponse<String> page = as(OFFICER).get("/consents/withdrawn/" + duty);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("you may no longer see here", duty).doesNotContain("Smew", person.toString());
        assertThat(as(OFFICER).get("/people/" + person + "/consents").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRefusalAnEndAndOneEnteredInErrorShareNothingAndStayWhereTheyWere() {
        UUID refused = inTreatment("Linnet");
        Map<String, String> no = given("treatment-detail");
        no.put("answer", "refused");
        recorded(as(DRUG_WORKER), refused, no);
        assertThat(readsConvictions(refused)).isFalse();
        assertThat(as(DRUG_WORKER).get("/people/" + refused + "/consents").body())
                .contains("Refused");

        UUID ended = inTreatment("Siskin");
        Map<String, String> shortOne = given("treatment-detail");
        shortOne.put("until", TypedDay.field(TODAY));
        String consent = recorded(as(DRUG_WORKER), ended, shortOne);
        assertThat(readsConvictions(ended)).as("on its last day").isTrue();
        administer("UPDATE access.consent SET until_day = current_date - 1 WHERE consent_key = '"
                + consent.substring(consent.lastIndexOf('/') + 1) + "'");
        assertThat(readsConvictions(ended)).as("the day after").isFalse();
        assertThat(as(DRUG_WORKER).get("/people/" + ended + "/consents").body()).contains("Ended");

        UUID mistaken = inTreatment("Twite");
        SignedIn worker = as(DRUG_WORKER);
        String wrong = recorded(worker, mistaken, given("treatment-detail"));
        assertThat(readsConvictions(mistaken)).isTrue();
        String key = wrong.substring(wrong.lastIndexOf('/') + 1);
        String list = "/people/" + mistaken + "/consents";
        assertThat(worker.get(list + "?corrects=" + key).body()).contains("Neither: it was never asked");
        Map<String, String> instead = given("treatment-detail");
        instead.put("corrects", key);
        instead.put("answer", "never given");
        assertThat(worker.post(list, instead).body()).contains("Say in a sentence what was wrong");
        instead.put("why", "It was of somebody else of that name.");
        assertThat(worker.post(list, instead).statusCode()).isEqualTo(303);
        assertThat(readsConvictions(mistaken)).isFalse();
        assertThat(worker.get(list).body()).contains("Entered in error", "It was of somebody else of that name.");
        worker.get(list);
        assertThat(worker.post(list, instead).statusCode()).as("put right once").isEqualTo(403);
        assertThat(worker.get(wrong).body())
                .contains("This was entered in error")
                .doesNotContain("Withdraw this consent");
    }

    @Test
    void aRefusalAfterwardsEndsWhatWasGivenBeforeAndANewConsentOpensItAgain() {
        UUID person = inTreatment("Redwing");
        recorded(as(DRUG_WORKER), person, given("treatment-detail"));
        Map<String, String> no = given("treatment-detail");
        no.put("answer", "refused");
        no.put("asked", TypedDay.field(TODAY.minusDays(1)));
        no.put("from", TypedDay.field(TODAY.minusDays(1)));
        recorded(as(DRUG_WORKER), person, no);
        assertThat(readsConvictions(person)).as("the last word counts").isFalse();
        assertThat(as(DRUG_WORKER).get("/people/" + person + "/consents").body())
                .contains("Ended by a later answer");
        Map<String, String> yes = given("treatment-detail");
        yes.put("asked", TypedDay.field(TODAY));
        yes.put("from", TypedDay.field(TODAY));
        recorded(as(DRUG_WORKER), person, yes);
        assertThat(readsConvictions(person)).isTrue();
    }

    @Test
    void theOffendersSideSeesNothingOfAConsentOfTheVictimsSideAndTheOtherWayRound() {
        UUID person = record.offender("Ivy", "Gadwall");
        own(OFFICER, person);
        own(DRUG_WORKER, person);
        own(MANAGER, person);
        recorded(as(DRUG_WORKER), person, given("treatment-detail"));
        List<String> readers = List.of(OFFICER, MANAGER, DRUG_WORKER, KEYWORKER);
        List<String> pages = List.of("/", "/people/" + person, "/people/" + person + "/consents");
        Map<String, Map<String, String>> before = new HashMap<>();
        readers.forEach(login -> before.put(login, told(as(login), pages)));

        UUID client = record.client("Ivy", "Gadwall");
        own(ADVISER, client);
        record.join(person, client);
        own(ADVISER, person);
        String research = recorded(as(ADVISER), person, given("research-victim"));
        withdraw(as(ADVISER), research);

        readers.forEach(login -> assertThat(told(as(login), pages)).as(login).isEqualTo(before.get(login)));
        assertThat(as(OFFICER).get(research).statusCode()).isEqualTo(404);
        assertThat(as(ADVISER).get("/people/" + person + "/consents").body())
                .contains("Research and monitoring")
                .doesNotContain("Sharing of treatment detail", "Tideway Recovery");
        var app = new Transactions(database.pool(Account.APP));
        Context officer = contexts.as("probation-officer", null);
        long record = everything
                .sql("SELECT max(record_id) FROM access.consent WHERE kind = 'research-victim'")
                .query(Long.class)
                .single();
        assertThat(app.<Boolean>read(
                        officer, sql -> Consents.inForce(sql, record, "research-victim", TODAY.minusDays(5))))
                .as("not even by asking the database")
                .isFalse();
    }

    @Test
    void scenario56WhoWithdrawsConsentForResearchIsOutOfEveryLaterCount() {
        UUID client = record.client("Eve", "Pochard");
        own(ADVISER, client);
        String consent = recorded(as(ADVISER), client, given("research-victim"));
        long on = everything
                .sql("SELECT record_id FROM access.consent WHERE consent_key = :key::uuid")
                .param("key", consent.substring(consent.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
        var app = new Transactions(database.pool(Account.APP));
        Context manager = contexts.as("dv-manager", null);
        assertThat(app.<Boolean>read(manager, sql -> Consents.inForce(sql, on, "research-victim", TODAY)))
                .isTrue();
        withdraw(as(ADVISER), consent);
        assertThat(app.<Boolean>read(manager, sql -> Consents.inForce(sql, on, "research-victim", TODAY)))
                .isFalse();
        assertThat(app.<Boolean>read(manager, sql -> Consents.inForce(sql, on, "research-victim", TODAY.minusDays(1))))
                .as("what was counted as of a day before stays as it was")
                .isTrue();
    }

    @Test
    void whatLeftSinceTheConsentWasGivenIsToldToTheKeeperAndToGovernance() {
        UUID person = inTreatment("Shoveler");
        String consent = recorded(as(DRUG_WORKER), person, given("treatment-detail"));
        SignedIn manager = as(MANAGER);
        manager.get("/cohorts/join/" + person);
        manager.post(
                "/cohorts/join/" + person,
                Map.of("cohort", "HCC", "joined", TODAY.minusYears(2).toString(), "reason", "Nine arrests."));
        assertThat(manager.get("/cohorts/HCC/members.csv").body()).contains("Shoveler");
        withdraw(as(DRUG_WORKER), consent);
        String until = Words.day(TODAY.plusDays(30));
        assertThat(as(DRUG_WORKER).get(consent).body()).contains("exported", "Owen Gritstone", "OFFICIAL", until);
        assertThat(as(GOVERNANCE)
                        .get("/governance" + consent.substring(consent.indexOf("/consents")))
                        .body())
                .contains("exported", "Owen Gritstone", until)
                .doesNotContain("Shoveler");
        assertThat(as(OFFICER).get(consent).statusCode())
                .as("whoever reads no kind of it does not come here")
                .isEqualTo(404);
    }

    @Test
    void aConsentThatEndsSoonStandsOnTodayOfWhoeverWorksWithThePerson() {
        UUID person = inTreatment("Wigeon");
        Map<String, String> ending = given("treatment-detail");
        ending.put("until", TypedDay.field(TODAY.plusDays(28)));
        recorded(as(DRUG_WORKER), person, ending);
        UUID later = inTreatment("Pintail");
        ending.put("until", TypedDay.field(TODAY.plusDays(29)));
        recorded(as(DRUG_WORKER), later, ending);
        assertThat(as(DRUG_WORKER).get("/").body())
                .contains("Consents that end soon", "Wigeon")
                .doesNotContain("Pintail");
    }

    @Test
    void badInputKeepsWhatWasTypedAndNamesThePlace() {
        UUID person = inTreatment("Garganey");
        SignedIn worker = as(DRUG_WORKER);
        String path = "/people/" + person + "/consents";
        worker.get(path);
        Map<String, String> bad = given("treatment-detail");
        bad.put("asked", TypedDay.field(TODAY.plusDays(1)));
        bad.put("givenBy", "a parent or guardian");
        bad.put("explained", "yes");
        HttpResponse<String> reply = worker.post(path, bad);
        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body())
                .contains(
                        "href=\"#asked\"",
                        "href=\"#givenBy\"",
                        "href=\"#explained\"",
                        "This may be answered by: themselves",
                        TypedDay.field(TODAY.plusDays(1)));
        Map<String, String> notTheirs = given("household-work");
        assertThat(worker.post(path, notTheirs).body())
                .as("whoever may not write the kind does not record it")
                .contains("Choose what was asked");
    }

    @Test
    void everyLookRecordAndWithdrawalIsOnTheTrailWithBeforeAndAfter() {
        UUID person = inTreatment("Dunnock");
        String consent = recorded(as(DRUG_WORKER), person, given("treatment-detail"));
        withdraw(as(DRUG_WORKER), consent);
        assertThat(everything
                        .sql("""
                        SELECT l.action || ': ' || p.detail || ' | ' || coalesce(p.before, '') || ' | ' || coalesce(p.after, '')
                        FROM access.look l JOIN access.look_payload p USING (look_key)
                        WHERE l.person_key = :person AND p.detail LIKE '%consent%' ORDER BY l.look_id
                        """)
                        .param("person", person)
                        .query(String.class)
                        .list())
                .anySatisfy(line -> assertThat(line).startsWith("read: consents"))
                .anySatisfy(line -> assertThat(line).startsWith("changed: consent recorded |  | Sharing of treatment"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("changed: consent withdrawn | Sharing of treatment")
                        .contains("withdrawn " + TODAY));
    }
}
