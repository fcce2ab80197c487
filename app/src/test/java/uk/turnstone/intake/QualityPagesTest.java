package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.turnstone.web.SignedIn;

class QualityPagesTest extends DeliveryScene {
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
        String address = delivered(as(POLICE), with("", "nowhere", "F"));
        SignedIn analyst = as(ANALYST);
        assertThat(analyst.get(address + "/quality").body())
                .contains("is no postcode", "The values are for Saltmarsh Vale Police")
                .doesNotContain("nowhere");
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
                        .contains(
                                "turned back,,,1,6,16.7",
                                "with a value,surname,,6,6,100.0",
                                "is no code of the list; use one of F, M, U\",1,6,16.7")
                        .contains("wants a look,postcode,")
                        .doesNotContain("nowhere", "Teal");
                assertThat(reader.get(report + ".xlsx").statusCode()).isEqualTo(200);
            }
        }
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

    @ParameterizedTest
    @CsvSource({"probation-caseload, CRN", "police-arrests,", "police-street,"})
    void repeatsAreLookedForWhereAnExtractTellsPeopleApartByANumber(String format, String type) {
        assertThat(QualityReport.numberOfAPerson(new Formats().named(format)).orElse(null))
                .isEqualTo(type);
    }
}
