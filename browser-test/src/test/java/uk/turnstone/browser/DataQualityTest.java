package uk.turnstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** How good deliveries were: the data officer is told on Today what fell, and sees where; the analyst sees no small count. */
@InABrowser
class DataQualityTest {
    private static final String HEADINGS =
            "custody_record,arrested_at,pnc_id,cro,surname,forenames,known_as,sex,birth_date,address,postcode,crime_number,offence_code,offence,offence_group,outcome\n";

    @Test
    void whatFellIsOnTodayAndTheReportGoesBackToTheSource(Office office) {
        Page page = office.windowOf("marla.gneiss");
        for (int missing : new int[] {2, 6, 40}) {
            deliver(page, missing);
        }
        page.navigate("/");
        assertThat(page.locator("main")).containsText("Worse than the delivery before");
        page.locator("main a[href$='/quality']").first().click();
        assertThat(page.locator("#worse"))
                .containsText(
                        "birth_date is missing or cannot be read: 40 in 100 rows, 6 in 100 in the delivery before.");
        assertThat(page.locator("#flagged")).containsText("2, 3, 4");
        Look.atBothWidths(page, "data-quality/delivery");
        String address = page.url();
        page.locator("a[href$='/duplicates']").click();
        assertThat(page.locator("h1")).containsText("Likely duplicates");
        Look.atBothWidths(page, "data-quality/duplicates");
        page.navigate("/quality/police");
        assertThat(page.locator("#police-arrests tr:has(th:text-is('birth_date')) svg"))
                .hasCount(1);
        Look.atBothWidths(page, "data-quality/agency");
        page.context().close();

        Page analyst = office.windowOf("opal.schist");
        analyst.navigate(address);
        assertThat(analyst.locator("main")).containsText("The values are for Saltmarsh Vale Police");
        Look.atBothWidths(analyst, "data-quality/delivery-analyst");
        analyst.navigate("/deliveries");
        Look.atBothWidths(analyst, "data-quality/deliveries");
        analyst.context().close();
    }

    private static void deliver(Page page, int missing) {
        StringBuilder rows = new StringBuilder(HEADINGS);
        for (int i = 0; i < 100; i++) {
            rows.append("DQ%02d/%04d/26,2026-11-20 10:15,,,Whimbrel,Rowan %s,,F,%s,,%s,,,theft,acquisitive,charged\n"
                    .formatted(
                            missing,
                            i,
                            "abcdefghij".charAt(i / 10) + "o" + "abcdefghij".charAt(i % 10),
                            i < missing ? "" : "19%02d-05-%02d".formatted(60 + i % 40, 1 + i / 40),
                            i < 3 ? "nowhere" : "NK3 9YG"));
        }
        page.navigate("/deliveries/new");
        page.getByLabel("What it holds").selectOption("police-arrests");
        page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(
                        "arrests-" + missing + ".csv",
                        "text/csv",
                        rows.toString().getBytes(StandardCharsets.UTF_8)));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Deliver").setExact(true))
                .click();
        assertThat(page.locator("#heaps")).containsText("100 rows read = 100 new");
    }
}
