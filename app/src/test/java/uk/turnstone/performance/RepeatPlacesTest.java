package uk.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.turnstone.access.Transactions;
import uk.turnstone.database.Account;
import uk.turnstone.intake.IntakeScene;
import uk.turnstone.web.list.ListPlace;
import uk.turnstone.web.list.Lists;

class RepeatPlacesTest {
    private static final String FIRES =
            "incident_no,called_at,kind,police_log,crime_number,uprn,address,postcode,longitude,latitude,lsoa_code,lsoa_name\n";
    private static final String INCIDENTS =
            "report_ref,reported_on,person_ref,surname,forenames,birth_date,kind,about,police_log,action,uprn,place,postcode,longitude,latitude,lsoa_code,lsoa_name\n";
    private static final String REFERRALS =
            "referral_ref,client_ref,surname,forenames,known_as,sex,ethnicity,birth_date,address,postcode,uprn,address_kind,address_confidential,referred_on,referred_by,risk,state,closed_on,children\n";

    @SuppressWarnings("NullAway.Init")
    private static IntakeScene scene;

    @BeforeAll
    static void open() {
        scene = new IntakeScene();
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @BeforeEach
    void empty() {
        scene.empty();
        scene.everything
                .sql("TRUNCATE areas.protected_place, history.occurrence_decision, history.occurrence_undone")
                .update();
    }

    private static String fire(String number, String at, String log, String uprn, String address) {
        return number + "," + at + ",refuse," + log + ",," + uprn + ",\"" + address + "\",NK10 4GK,,,,\n";
    }

    /** Three fires in each of two places, at one of which the council reports one of them too. */
    private static void deliverFires() {
        scene.deliver(
                "fire-incidents",
                FIRES
                        + fire("F1", "2026-11-05 21:15", "LOG/1", "990000000102", "Harbour steps")
                        + fire("F2", "2026-10-05 21:15", "", "990000000102", "Harbour Steps")
                        + fire("F3", "2024-10-05 21:15", "", "990000000102", "Harbour Steps")
                        + fire("F4", "2026-11-06 21:15", "", "990000000199", "9 Tern Yard")
                        + fire("F5", "2026-11-07 21:15", "", "990000000199", "Flat above, 9 Tern Yard")
                        + fire("F6", "2026-11-08 21:15", "", "", "9 TERN YARD"));
        scene.deliver(
                "council-incidents",
                INCIDENTS
                        + "A1,2026-11-05,,,,,environmental,Burnt bins,LOG/1,none,990000000102,Harbour steps,NK10 4GK,,,,\n");
    }

    private static void deliverReferral(String address, String uprn, String kind, String confidential) {
        scene.deliver(
                "domestic-abuse-referrals",
                REFERRALS + "R1,L1,Avocet,Rill,,F,NS,1990-07-02,\"" + address + "\",NK10 4GK," + uprn + "," + kind + ","
                        + confidential + ",2026-11-16,police,high,contacted,,1\n");
    }

    private static List<String> file(String role) {
        try {
            var request = new MockHttpServletRequest("GET", "/figures/places.csv");
            var response = new MockHttpServletResponse();
            scene.part(Lists.class)
                    .send(
                            RepeatPlaces.LIST,
                            ListPlace.at("/figures/places"),
                            request,
                            "places",
                            scene.as(role, IntakeScene.TODAY),
                            response);
            List<String> lines =
                    response.getContentAsString(StandardCharsets.UTF_8).lines().toList();
            int end = lines.indexOf(",,,,");
            assertThat(lines.subList(end, lines.size())).contains("Marking: OFFICIAL-SENSITIVE,,,,");
            return lines.subList(0, end);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void reportsThatShareANumberCountOnceAndOnlyWhatTheRoleReads() {
        deliverFires();
        assertThat(file("iom-manager"))
                .as("fires and anti-social behaviour")
                .anySatisfy(line -> assertThat(line).contains("Harbour").contains(",2,3,"))
                .anySatisfy(line -> assertThat(line)
                        .as("a report without a number is of the place that has its address")
                        .containsIgnoringCase("Tern Yard")
                        .contains(",3,3,"))
                .hasSize(3);
        assertThat(file("analyst"))
                .as("fires alone")
                .anySatisfy(line -> assertThat(line).contains("Harbour").contains(",2,2,"));
    }

    @Test
    void aDecisionParts() {
        deliverFires();
        scene.everything.sql("""
                INSERT INTO history.occurrence_decision (holding_id, record_a, ordinal_a, record_b, ordinal_b, same, reason, decided_by, decided_by_name)
                SELECT f.holding_id, least(f.record_id, i.record_id), 0, greatest(f.record_id, i.record_id), 0, false, 'Two.', 'x', 'X'
                FROM history.event f, history.event i WHERE f.kind = 20 AND i.kind = 14 AND f.refs && i.refs
                """).update();
        assertThat(file("iom-manager"))
                .anySatisfy(line -> assertThat(line).contains("Harbour").contains(",3,3,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuge by number", "refuge by address", "confidential"})
    void aRefugeIsInNoListFileOrCountWhetherToldOfBeforeOrAfter(String how) {
        Runnable told = () -> deliverReferral(
                how.equals("refuge by number") ? "" : "9, Tern Yard",
                how.equals("refuge by number") ? "990000000199" : "",
                how.equals("confidential") ? "residence" : "refuge",
                how.equals("confidential") ? "yes" : "");
        deliverFires();
        assertThat(String.join("\n", file("iom-manager"))).containsIgnoringCase("Tern Yard");
        told.run();
        assertNowhere();
        scene.deliver(
                "fire-incidents",
                FIRES
                        + fire("F7", "2026-11-09 21:15", "", "990000000199", "Tern Yard, number nine")
                        + fire("F8", "2026-11-10 21:15", "", "990000000199", "9 Tern Yard"));
        assertNowhere();
        scene.empty();
        deliverFires();
        assertNowhere();
    }

    private static void assertNowhere() {
        for (String role : List.of("iom-manager", "analyst", "police-intelligence", "safety-manager")) {
            assertThat(file(role))
                    .as(role)
                    .noneSatisfy(line -> assertThat(line).containsIgnoringCase("Tern Yard"))
                    .noneSatisfy(line -> assertThat(line).contains("990000000199"))
                    .hasSizeLessThanOrEqualTo(2);
        }
        var app = new Transactions(scene.database().pool(Account.APP));
        Long shown = app.read(scene.as("link-reviewer-offender", IntakeScene.TODAY), sql -> sql.sql(
                        "SELECT count(*) FROM history.report_to_review('-infinity', NULL) WHERE uprn = '990000000199'"
                                + " OR description ILIKE '%tern yard%'")
                .query(Long.class)
                .single());
        assertThat(shown).isZero();
    }

    @Test
    void onlyWhatItHashesToIsKept() {
        deliverReferral("9 Tern Yard", "990000000199", "refuge", "");
        assertThat(scene.lines("SELECT kind, length(digest) FROM areas.protected_place"))
                .containsExactly("(address,32)", "(uprn,32)");
        deliverReferral("4 Samphire Close", "", "residence", "no");
        assertThat(scene.count("SELECT count(*) FROM areas.protected_place"))
                .as("a refuge stays protected, a home is not")
                .isEqualTo(2);
        assertThat(scene.lines("SELECT kind, confidential FROM people.record_address WHERE known_until = 'infinity'"))
                .containsExactly("(residence,f)");
    }
}
