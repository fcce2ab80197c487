package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.turnstone.web.SignedIn;

/** Stop and search of the police came twice, late once, and not in the last days; fires are expected of nobody. */
class ArrivalsPagesTest extends DeliveryScene {
    private static final String FORMAT = "police-stop-search";

    @BeforeAll
    void cameAndDidNotCome() {
        SignedIn police = as(POLICE);
        police.get("/deliveries/expected");
        assertThat(police.post(
                                "/deliveries/expected",
                                Map.of("format", FORMAT, "rhythm", "day", "hour", "7", "whom", "Marla Gneiss"))
                        .statusCode())
                .isEqualTo(303);
        everything()
                .sql("UPDATE intake.expectation SET valid_from = '2026-11-12' WHERE format = :format")
                .param("format", FORMAT)
                .update();
        came("saltmarsh", "police", FORMAT, "2026-11-11 23:10", 200, 20);
        came("saltmarsh", "police", FORMAT, "2026-11-13 09:30", 100, 0);
        came("saltmarsh", "fire", "fire-incidents", "2026-10-01 10:00", 40, 1);
        everything().sql("""
                INSERT INTO access.partnership (code, name) VALUES ('next', 'Next door') ON CONFLICT DO NOTHING;
                """).update();
        everything().sql("""
                INSERT INTO access.agency (partnership_id, code, name, kind)
                SELECT partnership_id, 'fire-next', 'Fire next door', 'fire' FROM access.partnership WHERE code = 'next'
                """).update();
        came("next", "fire-next", "fire-incidents", "2026-10-02 10:00", 40, 1);
    }

    private void came(String partnership, String agency, String format, String at, int read, int rejected) {
        everything()
                .sql(
                        "INSERT INTO intake.format (name, version, definition) VALUES (:format, 1, '') ON CONFLICT DO NOTHING")
                .param("format", format)
                .update();
        assertThat(everything()
                        .sql("""
                        INSERT INTO intake.delivery (partnership_id, agency_id, agreement_id, format_id, file_name, file_sha256,
                            file_bytes, state, began_at, published_at, delivered_by, rows_read, rows_new, rows_rejected)
                        SELECT a.partnership_id, a.agency_id, (SELECT min(agreement_id) FROM access.agreement),
                               (SELECT min(format_id) FROM intake.format WHERE name = :format), 'file.csv', 'none', 1, 'published',
                               CAST(:at AS timestamp) AT TIME ZONE 'Europe/London',
                               CAST(:at AS timestamp) AT TIME ZONE 'Europe/London', 'test', :read, :read - :rejected, :rejected
                        FROM access.agency a JOIN access.partnership p USING (partnership_id)
                        WHERE a.code = :agency AND (p.code = 'next') = (:partnership = 'next')
                        """)
                        .param("agency", agency)
                        .param("partnership", partnership)
                        .param("format", format)
                        .param("at", at)
                        .param("read", read)
                        .param("rejected", rejected)
                        .update())
                .isEqualTo(1);
    }

    private static Element row(Document page, String title) {
        return java.util.Objects.requireNonNull(
                page.selectFirst("tr.govuk-table__row:has(th[scope=row]:containsOwn(" + title + "))"));
    }

    private static Document page(SignedIn reader, String query) {
        return Jsoup.parse(reader.get("/deliveries/arrivals" + query).body());
    }

    @Test
    void theStripHasALetterToSeeAndWordsToHearForEachDay() {
        Element row = row(page(as(POLICE), ""), "Stop and search");
        assertThat(row.select(".ts-strip__m").eachText().subList(0, 13))
                .containsExactly("–", "–", "C", "L", "N", "N", "N", "N", "N", "N", "N", "N", "N");
        assertThat(row.select("td .ts-vh").eachText())
                .contains(
                        "not expected then",
                        "came Wed 11 Nov 2026 23:10, 200 rows",
                        "came late Fri 13 Nov 2026 09:30, 100 rows",
                        "did not come, due Sat 14 Nov 2026 07:00");
        assertThat(row.text()).contains("every day by 07:00", "100", "0.0 %");
        assertThat(row.select("a[href^=/deliveries/]").eachText())
                .anyMatch(text -> text.startsWith("Fri 13 Nov 2026 09:30"));
    }

    @Test
    void theLineOfTodayLeadsToTheRow() {
        SignedIn police = as(POLICE);
        String address = Jsoup.parse(police.get("/").body())
                .select("a[href^=/deliveries/arrivals#]:containsOwn(Stop and search)")
                .attr("href");
        assertThat(page(police, "").getElementById(address.substring(address.indexOf('#') + 1)))
                .isNotNull();
        assertThat(police.get("/deliveries").body()).contains("href=\"/deliveries/arrivals\"");
        assertThat(police.get("/deliveries/expected").body()).contains("href=\"/deliveries/arrivals\"");
    }

    @Test
    void whatNobodyExpectsIsListedAndWhoMaySetsARhythm() {
        Element row = row(page(as(ANALYST), ""), "Deliberate fires");
        assertThat(row.text()).contains("no rhythm set", "2.5 %");
        String set = row.select("a:contains(set one)").attr("href");
        assertThat(set).isEqualTo("/deliveries/expected?format=fire-incidents#say");
        assertThat(Jsoup.parse(as(ANALYST).get(set.replace("#say", "")).body())
                        .select("#say option[selected]")
                        .attr("value"))
                .isEqualTo("fire-incidents");
    }

    @Test
    void ofAnotherAgencyOrPartnershipNothingIsShown() {
        assertThat(as(PROBATION).get("/deliveries/arrivals?agency=police").body())
                .doesNotContain("Stop and search", "Deliberate fires");
        assertThat(as(PROBATION).get("/deliveries/arrivals.csv?agency=police").body())
                .contains("From,Extract")
                .doesNotContain("Stop and search", "Deliberate fires");
        assertThat(as(ANALYST).get("/deliveries/arrivals").body()).doesNotContain("Fire next door");
        Document fire = page(as("jasper.ragstone"), "");
        List<String> extracts = fire.select("tbody th[scope=row]").eachText();
        assertThat(extracts).as("what is open, and nothing else").allSatisfy(extract -> assertThat(extract)
                .contains("Open data"));
        assertThat(fire.text().contains("No file has come that you may know of"))
                .as("other tests deliver open data to the same partnership; without any it is said that nothing came")
                .isEqualTo(extracts.isEmpty());
        assertThat(as("joan.chalk").get("/deliveries/arrivals").statusCode()).isEqualTo(403);
        assertThat(as("joan.chalk").get("/deliveries/arrivals.csv").statusCode())
                .isEqualTo(403);
    }

    @Test
    void oneAgencyCanBeChosenAndTheFileHoldsWhatThePageShows() {
        SignedIn analyst = as(ANALYST);
        assertThat(page(analyst, "?agency=fire").select("tbody th[scope=row]").eachText())
                .hasSize(1)
                .allMatch(text -> text.startsWith("Deliberate fires"));
        List<String> lines =
                analyst.get("/deliveries/arrivals.csv").body().lines().toList();
        assertThat(lines)
                .contains(
                        "Saltmarsh Vale Police,Stop and search,every day by 07:00,2026-11-12 07:00,came,2026-11-11 23:10,200,20,10.0",
                        "Saltmarsh Vale Police,Stop and search,every day by 07:00,2026-11-13 07:00,came late,2026-11-13 09:30,100,0,0.0",
                        "Saltmarsh Vale Police,Stop and search,every day by 07:00,2026-11-14 07:00,did not come,,,,",
                        "Saltmarsh Vale Fire and Rescue,Deliberate fires,,,no rhythm set,2026-10-01 10:00,40,1,2.5");
        var spreadsheet = analyst.get("/deliveries/arrivals.xlsx?agency=fire");
        assertThat(spreadsheet.statusCode()).isEqualTo(200);
        assertThat(spreadsheet.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("spreadsheetml"));
        assertThat(everything()
                        .sql(
                                "SELECT count(*) FROM access.look_told WHERE action = 'exported' AND detail = 'data arrivals'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void aNewTelephoneNumberDoesNotForgetHowItCame() {
        everything().sql("""
                INSERT INTO intake.expectation (agency_id, format, rhythm, on_day, by_hour, whom, valid_from, valid_to, set_by)
                SELECT e.agency_id, 'police-charges', 'day', 1, 4, 'Nobody', '2026-11-10', '2026-11-22', e.set_by
                FROM intake.expectation e WHERE e.format = :format LIMIT 1
                """).param("format", FORMAT).update();
        SignedIn police = as(POLICE);
        police.get("/deliveries/expected");
        police.post(
                "/deliveries/expected",
                Map.of("format", "police-charges", "rhythm", "day", "hour", "4", "whom", "Marla Gneiss"));
        Element row = row(page(police, ""), "Charges");
        assertThat(row.select(".ts-strip__m").eachText().subList(0, 3)).containsExactly("N", "N", "N");
        assertThat(police.get("/").body()).contains("late since Tue 10 Nov 2026 04:00");
        police.post("/deliveries/expected/end", Map.of("format", "police-charges"));
    }
}
