package uk.turnstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The steps of the main job where no script may run. */
@InABrowser
class WithoutScriptsTest {

    @Test
    void aFileIsDeliveredAndARowCorrected(Office office) {
        Page page = office.windowWithoutScripts();
        SignIn.as("marla.gneiss", page);
        page.navigate("/deliveries/new");
        page.locator("#format").selectOption("police-arrests");
        page.locator("#file")
                .setInputFiles(
                        PracticeFile.copyWithOneBadRow(office.partnership().practiceFile(), "N"));
        page.locator("main form button").first().click();
        page.locator("form[action$='/take-in'] button").click();
        page.locator("#rejected a[href*='/rows/']").click();
        page.locator("[aria-invalid=true]").fill("Sanderling");
        page.locator("main form button").first().click();
        assertThat(page.locator("#rejected")).containsText("0 of 1 to correct");
        page.context().close();
    }

    @Test
    void aPersonIsFoundTakenIntoACohortAndLeavesAgain(Office office) {
        Page page = office.windowWithoutScripts();
        SignIn.as("owen.gritstone", page);
        String pnc = PracticeFile.adultsInNoCohort(office.partnership().practiceFile())
                .get(2)
                .pnc();
        page.locator("#ts-find").fill(pnc);
        page.locator(".ts-header__search button").click();
        page.locator("#found tbody a").first().click();
        page.locator("summary", new Page.LocatorOptions().setHasText("Add to a cohort"))
                .click();
        page.locator("#cohort").selectOption("PPO");
        page.locator("#joined").fill("2026-11-01");
        page.locator("#reason").fill("Chosen by the panel");
        page.locator("main form:has(#cohort) button").click();
        assertThat(page.locator("h1")).containsText("Plan of actions");
        page.locator("main a", new Page.LocatorOptions().setHasText("The whole person"))
                .click();
        page.locator("a[href$='/leave']").click();
        page.locator("#left").fill("2026-11-20");
        page.locator("#reason").fill("Has left the county");
        page.locator("main form button").first().click();
        assertThat(page.locator(".govuk-notification-banner")).isVisible();
        page.context().close();
    }

    @Test
    void theFiguresAreThereWithTheirPicture(Office office) {
        Page page = office.windowWithoutScripts();
        page.navigate("/figures/crime?by=ward");
        assertThat(page.locator("figure svg[aria-labelledby~='crime-title']")).isVisible();
        assertThat(page.locator("figure svg[aria-labelledby~='crime-trend-title']"))
                .isVisible();
        assertThat(page.locator("#table tbody tr").last()).containsText("100.0");
        page.context().close();
    }
}
