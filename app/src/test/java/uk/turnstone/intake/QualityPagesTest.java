package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.turnstone.access.Context;
import uk.turnstone.web.SignedIn;

class QualityPagesTest extends DeliveryScene {
    @Autowired
    private DeliveryRights rights;

    private static String row(String column, String page) {
        return Jsoup.parse(page)
                .select("#columns tr:has(th:containsOwn(" + column + "))")
                .text();
    }

    private static String with(String pnc, String postcode, String sex) {
        return custody() + ",2026-11-20 10:15," + pnc + ",,Teal,Wren,," + sex + ",1990-05-05,1 Samphire Close,"
                + postcode + ",,,theft from a shop,acquisitive,charged\n";
    }

    @Test
    void figuresOfAMadeDeliveryAreThoseCountedByHand() {
        SignedIn browser = as(POLICE);
        StringBuilder first = new StringBuilder();
        StringBuilder second = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            first.append(with("", "NK3 9YG", "F"));
            second.append(with(i == 0 ? "2008/0041917A" : "", i < 3 ? "" : i == 3 ? "nowhere" : "NK3 9YG", "F"));
        }
        delivered(browser, first + with("", "NK3 9YG", "M"));
        String address = delivered(browser, second + with("", "", "Q"));
        String page = browser.get(address + "/quality").body();
        assertThat(row("postcode", page)).contains("6 of 10", "60.0 %", "100.0 %", "▼ −40.0 points");
        assertThat(row("surname", page)).contains("10 of 10", "100.0 %", "the same");
        assertThat(row("sex", page)).contains("9 of 10", "90.0 %");
        assertThat(row("pnc_id", page)).contains("1 of 10", "10.0 %", "0.0 %", "+10.0 points");
        assertThat(Jsoup.parse(page).select("#flagged").text()).contains("postcode is no postcode", "pnc_id is no");
        assertThat(Jsoup.parse(page).select("#reasons").text()).contains("sex is no code of the list");
        assertThat(Jsoup.parse(page).select("#values").text()).contains("nowhere", "2008/0041917A", "Q");
        assertThat(browser.get(address + "/quality.csv").body()).contains("nowhere", "turned back");
        assertThat(browser.get(address + "/quality.xlsx").statusCode()).isEqualTo(200);
        assertThat(browser.get("/quality/police").body()).contains("Police arrests", address + "/quality", "1, 10.0 %");
    }

    @Test
    void othersSeeCountsWithoutValuesOrNothing() {
        String address = delivered(
                as(POLICE),
                with("", "nowhere", "F").repeat(6) + with("", "NK3 9YG", "F").repeat(8) + with("", "", "Q"));
        SignedIn analyst = as(ANALYST);
        String page = analyst.get(address + "/quality").body();
        assertThat(page)
                .contains("The values are for Saltmarsh Vale Police", "15 rows were read, fewer than 5 turned back")
                .doesNotContain("nowhere");
        assertThat(Jsoup.parse(page)
                        .select("#flagged tr:has(th:containsOwn(postcode))")
                        .text())
                .contains("is no postcode", "First lines 2, 3, 4, 5, 6");
        assertThat(Jsoup.parse(page).select("#reasons tbody tr").text())
                .contains("sex is no code", "fewer than 5", "First lines –");
        assertThat(row("sex", page)).contains("Share held back");
        assertThat(row("surname", page)).contains("15 of 15", "100.0 %");
        assertThat(analyst.get(address + "/report.csv").body())
                .contains("with a value,sex,,held back,15,,", ",fewer than 5,15,,,", ",6,15,40.0,,\"2, 3, 4, 5, 6\"");
        assertThat(row("sex", as(POLICE).get(address + "/quality").body())).contains("14 of 15");
        assertThat(Jsoup.parse(as(POLICE).get(address + "/quality").body())
                        .select("#reasons tbody tr")
                        .text())
                .contains("First lines 16");
        assertThat(analyst.get(address + "/quality.csv").statusCode()).isEqualTo(403);
        SignedIn probation = as(PROBATION);
        assertThat(probation.get(address + "/quality").statusCode()).isEqualTo(404);
        assertThat(probation.get(address + "/quality.csv").statusCode()).isEqualTo(404);
        assertThat(probation.get("/quality/police").statusCode()).isEqualTo(404);
    }

    @Test
    void theCountsGoBackAsAFileToWhoeverMayOpenThePageAndHoldNoValue() {
        String address = delivered(
                as(POLICE),
                with("", "nowhere", "F")
                        + with("", "", "F")
                        + with("", "", "M")
                        + with("", "", "M")
                        + with("", "", "F")
                        + with("", "", "Q"));
        for (SignedIn reader : new SignedIn[] {as(POLICE), as(ANALYST)}) {
            for (String report : new String[] {address + "/report", "/quality/police/report"}) {
                assertThat(reader.get(report + ".csv").body())
                        .contains("with a value,surname,,6,6,100.0", "wants a look,postcode,", "SV-01, ")
                        .contains("Marking: OFFICIAL", "Keep until: ")
                        .doesNotContain("nowhere", "Teal");
                assertThat(reader.get(report + ".xlsx").statusCode()).isEqualTo(200);
            }
        }
        assertThat(as(POLICE).get(address + "/report.csv").body())
                .contains(
                        "turned back,,,1,6,16.7",
                        "is no code of the list; use one of F, M, U\",1,6,16.7,,7,",
                        "likely duplicates in the extract,,,0,6");
        assertThat(everything()
                        .sql("SELECT count(*) FROM access.look_told WHERE action = 'exported' AND detail = :what")
                        .param("what", "quality of delivery " + address.substring("/deliveries/".length()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        assertThat(as(POLICE).get(address + "/quality").body()).contains(address + "/report.csv");
        assertThat(as(ANALYST).get("/quality/police").body()).contains("/quality/police/report.xlsx");
        SignedIn probation = as(PROBATION);
        assertThat(probation.get(address + "/report.csv").statusCode()).isEqualTo(404);
        assertThat(probation.get("/quality/police/report.csv").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0 %", "1, 100.0 %", "0.9999, 99.9 %", "0.5, 50.0 %", "NaN, not known"})
    void aShareIsNeverRoundedUpToAll(double share, String words) {
        assertThat(QualityPage.percent(share)).isEqualTo(words);
    }

    @Test
    void whatIsMarkedlyWorseIsSaidInASentenceHereAndOnTodayOfThoseWhoAnswerForIt() {
        SignedIn police = as(POLICE);
        delivered(police, manyWithout(6));
        String address = delivered(police, manyWithout(24));
        String sentence = "birth_date is missing or cannot be read: 12 in 100 rows, 3 in 100 in the delivery before.";
        assertThat(Jsoup.parse(police.get(address + "/quality").body())
                        .select("#worse li")
                        .eachText())
                .containsExactly(sentence);
        assertThat(police.get(address + "/report.csv").body()).contains(sentence);
        var agency = Jsoup.parse(police.get("/quality/police").body()).select("#police-arrests");
        assertThat(agency.select("li").eachText()).containsExactly(sentence);
        assertThat(agency.select("tr:has(th:containsOwn(birth_date))").text())
                .contains("176 of 200", "88.0 %", "97.0 %", "▼ −9.0 points");
        assertThat(agency.select("th").eachText()).contains("surname", "pnc_id").doesNotContain("offence", "outcome");
        assertThat(agency.select("table:has(caption:containsOwn(The last deliveries)) tbody tr")
                        .eachText())
                .hasSizeBetween(2, 12)
                .first()
                .asString()
                .contains("Rows read 200 Turned back 0, 0.0 % Want a look 0");
        assertThat(police.get("/").body()).contains("Worse than the delivery before", sentence, address + "/quality");
        assertThat(as(ANALYST).get("/quality/police").body()).contains(sentence);
        assertThat(as(ANALYST).get("/").body()).doesNotContain(sentence);
        assertThat(as("ochre.pumice").get("/").body()).doesNotContain(sentence);
        delivered(police, manyWithout(24));
        assertThat(Jsoup.parse(police.get("/quality/police").body())
                        .select("#police-arrests tr:has(th:containsOwn(birth_date)) svg desc")
                        .text())
                .contains("to 88.0 % over ");
        assertThat(police.get("/").body()).doesNotContain("Worse than the delivery before");
    }

    private static String manyWithout(int births) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            rows.append(arrest(custody(), "Siskin", "F").replace("1990-05-05", i < births ? "" : "1990-05-05"));
        }
        return rows.toString();
    }

    @Test
    void likelyDuplicatesStandWithTheSourcesOwnNumbersAndLinesForItAlone() {
        SignedIn probation = as(PROBATION);
        delivered(
                as(POLICE),
                custody() + ",2026-11-20 10:15,2014/0055001W,,Fieldfare,Quill,,F,1988-03-04,,NK3 9YG,,,theft,,\n");
        String address = address(deliver(probation, "probation-caseload", "", "caseload.csv", """
                crn,order_ref,pnc_id,noms,surname,forenames,aliases,sex,ethnicity,birth_date,address,postcode,order_type,order_start,order_end,requirements,supervising_officer,risk_of_harm
                X810001,O8100001,2014/0055001W,,Fieldfare,Quill,,F,,1988-03-04,,NK3 9YG,licence,2026-10-05,,,,
                X810002,O8100002,2014/0055001W,,Fieldfare,Quilla,,F,,1988-03-04,,,licence,2026-10-05,,,,
                X810003,O8100003,,,Twite,Fen,,F,,1977-01-09,,NK3 9YG,licence,2026-10-05,,,,
                X810004,O8100004,,,Redwing,Fay,,F,,1979-06-07,,NK3 9YG,licence,2026-10-05,,,,
                X810005,O8100005,,,Redwing,Fay,,F,,1979-06-07,,NK3 9YG,licence,2026-10-05,,,,
                """));
        String page = probation.get(address + "/quality").body();
        assertThat(page).contains("2 likely duplicates were found inside this extract.", address + "/duplicates");
        var list = Jsoup.parse(probation.get(address + "/duplicates").body());
        assertThat(list.select("tbody tr").eachText())
                .hasSize(4)
                .anyMatch(row -> row.contains("PNC number 2014/0055001W, probation CRN X810001")
                        && row.contains("probation CRN differs"))
                .anyMatch(row -> row.contains("X810002"))
                .anyMatch(row -> row.contains("probation CRN X810004") && row.contains("Alike in name and birth date"))
                .anyMatch(row -> row.contains("X810005"));
        assertThat(probation.get(address + "/duplicates.csv").body())
                .contains("1,caseload.csv,2,", "1,caseload.csv,3,", "2,caseload.csv,5,", "2,caseload.csv,6,")
                .doesNotContain("X810003", "SC/", "Fieldfare");
        assertThat(probation.get(address + "/duplicates.xlsx").statusCode()).isEqualTo(200);
        SignedIn analyst = as(ANALYST);
        assertThat(analyst.get(address + "/quality").body())
                .contains("Fewer than 5 likely duplicates were found inside this extract.")
                .doesNotContain(address + "/duplicates");
        for (String file : new String[] {"", ".csv", ".xlsx"}) {
            assertThat(analyst.get(address + "/duplicates" + file).statusCode()).isEqualTo(403);
            assertThat(as(POLICE).get(address + "/duplicates" + file).statusCode())
                    .isEqualTo(404);
        }
        assertThat(probation
                        .get("/deliveries/00000000-0000-0000-0000-000000000000/duplicates")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void ofTheVictimsSideTheOffenderSideOfTheSameAgencyIsToldNoFigure() {
        SignedIn victims = as("ochre.pumice");
        String rows =
                "crime_number,person_ref,recorded_on,role,surname,forenames,sex,birth_date,address,postcode,offence\n";
        for (int i = 0; i < 12; i++) {
            rows += "SV26/88%05d,N88%04d,2026-11-15,victim,Avocet,Rill,F,,,%s,Common assault\n"
                    .formatted(i, i, i < 6 ? "nowhere" : "");
        }
        String address = address(deliver(victims, "police-crime-victims", "", "victims.csv", rows));
        String title = "Victims and witnesses";
        assertThat(victims.get(address + "/quality").body()).contains("6 of 12", "is no postcode");
        assertThat(victims.get("/quality/police").body()).contains(title);
        assertThat(victims.get("/quality/police/report.csv").body()).contains(title);
        SignedIn analyst = as(ANALYST);
        assertThat(analyst.get(address + "/quality").body()).contains("6 of 12");
        SignedIn police = as(POLICE);
        for (String page : new String[] {
            "/quality", "/report.csv", "/report.xlsx", "/quality.csv", "/duplicates", "/duplicates.csv"
        }) {
            assertThat(police.get(address + page).statusCode()).as(page).isEqualTo(404);
        }
        delivered(police, arrest(custody(), "Siskin", "F"));
        assertThat(police.get("/quality/police").body()).doesNotContain(title);
        assertThat(police.get("/quality/police/report.csv").body())
                .contains("Police arrests")
                .doesNotContain(title);
        assertThat(police.get(address).body()).doesNotContain(address + "/quality");
        assertThat(victims.get(address).body()).contains(address + "/quality");
    }

    @ParameterizedTest
    @CsvSource({
        "data-officer-offender, police-arrests, 1, ALL",
        "data-officer-offender, police-arrests, 2, WITHOUT_SMALL",
        "data-officer-offender, police-crime-victims, 1, NOTHING",
        "data-officer-victim, police-crime-victims, 1, ALL",
        "data-officer-victim, police-arrests, 1, WITHOUT_SMALL",
        "analyst, police-crime-victims, 2, WITHOUT_SMALL",
        "analyst, police-street, 2, ALL",
        "ig-officer, domestic-abuse-referrals, 2, WITHOUT_SMALL",
        "link-reviewer-offender, domestic-abuse-referrals, 1, NOTHING",
        "link-reviewer-both, domestic-abuse-referrals, 1, WITHOUT_SMALL",
        "iom-manager, police-crime-victims, 1, NOTHING",
        "dv-manager, domestic-abuse-referrals, 1, WITHOUT_SMALL",
        "service-offender, police-crime-victims, 1, NOTHING",
        "sysadmin, police-arrests, 1, TOTALS",
        "safety-manager, police-arrests, 1, TOTALS",
        "safety-manager, police-crime-victims, 1, NOTHING",
        "safety-manager, police-street, 2, ALL",
    })
    void howMuchIsToldFollowsTheTableOfAccess(String role, String format, int agency, Reach reach) {
        var context = new Context("a.b", "A B", 1, 1, role, "any", LocalDate.of(2026, 11, 23), "test");
        assertThat(rights.reach(context, new Formats().named(format), agency)).isEqualTo(reach);
    }

    /** A join that rests on what a protected service says, or that only joins it to others, is told to neither side. */
    @Test
    void duplicatesTellNothingAcrossTheWall() {
        SignedIn service = as("lazuli.marble");
        String arrest = delivered(
                as(POLICE), custody() + ",2026-11-20 10:15,,,Whinchat,Isla,,F,1991-08-03,,NK3 9YG,,,theft,,\n");
        String address = address(deliver(service, "domestic-abuse-referrals", "", "referrals.csv", """
                referral_ref,client_ref,surname,forenames,known_as,sex,ethnicity,birth_date,address,postcode,uprn,address_kind,address_confidential,referred_on,referred_by,risk,state,closed_on,children
                R810001,L810001,Whinchat,Isla,,F,,1991-08-03,,NK3 9YG,,,,2026-11-16,police,high,contacted,,
                R810002,L810002,Whinchat,Isla Jo,,F,,1991-08-03,,,,,,2026-11-16,police,high,contacted,,
                R810003,L810003,Ouzel,Ring,,F,,1983-02-03,,NK3 9YG,,,,2026-11-16,police,high,contacted,,
                R810004,L810004,Ouzel,Ring,,F,,1983-02-03,,NK3 9YG,,,,2026-11-16,police,high,contacted,,
                """));
        assertThat(service.get(address + "/quality").body())
                .contains("1 likely duplicate was found inside this extract.");
        assertThat(service.get(address + "/duplicates").body())
                .contains("L810003", "L810004")
                .doesNotContain("L810001", "L810002", "SC/");
        assertThat(as(POLICE).get(arrest + "/duplicates").body()).doesNotContain("L81000", "Whinchat");
        assertThat(as("ochre.pumice").get(address + "/duplicates").statusCode()).isEqualTo(404);
    }
}
