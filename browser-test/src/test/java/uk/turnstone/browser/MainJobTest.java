package uk.turnstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The main job, by somebody who opens the address for the first time. */
@InABrowser
class MainJobTest {
    private static final String COHORT = "Prolific and priority offenders";
    private static final String CODE = "PPO";

    @Test
    void aFileWithTenBadRowsIsDeliveredAndCorrectedAndWhomItNamesIsTakenIntoACohort(Office office) {
        Page page = office.window();
        PracticeFile.Arrested arrested = PracticeFile.adultsInNoCohort(
                        office.partnership().practiceFile())
                .getFirst();

        page.navigate("/");
        assertThat(heading(page)).hasText("Sign in");
        signIn(page, "Marla Gneiss");
        new Delivery(page).takeIn(office.partnership().practiceFile());
        new Delivery(page).correctAll();
        signOut(page);

        signIn(page, "Owen Gritstone");
        int measured = measured(page);
        search(page, arrested.pnc());
        String person = openFirstFound(page);
        seeTheArrest(page, arrested);

        addToTheCohort(page, "2025-03-03");
        assertThat(heading(page)).containsText("Plan of actions: ");
        follow(page, "Cohorts");
        follow(page, COHORT);
        Locator member = row(page, "#in", person);
        assertThat(member).containsText("Mon 3 Mar 2025");
        Assertions.assertThat(measured(page)).isEqualTo(measured + 1);

        search(page, arrested.pnc());
        openFirstFound(page);
        page.locator("a[href$='/leave']").first().click();
        page.getByLabel("Day of leaving").fill("2026-11-20");
        page.getByLabel("Why").fill("Has left the county");
        press(page, "Leave the cohort");
        page.navigate("/cohorts/" + CODE);
        assertThat(row(page, "#in", person)).hasCount(0);
        assertThat(row(page, "#out", person)).containsText("Fri 20 Nov 2026");
        signOut(page);
        page.context().close();
    }

    private static void signIn(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in as " + name))
                .click();
        assertThat(page.locator(".ts-header__who")).containsText(name);
    }

    private static void signOut(Page page) {
        press(page, "Sign out");
        assertThat(page.locator(".govuk-notification-banner")).containsText("You have signed out.");
    }

    private static void search(Page page, String words) {
        page.getByLabel("Find a person").fill(words);
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText("People");
    }

    /** Returns the address of the page of the person. */
    private static String openFirstFound(Page page) {
        Locator found = page.locator("#found tbody a").first();
        String name = found.innerText();
        found.click();
        assertThat(heading(page)).hasText(name);
        return URI.create(page.url()).getPath();
    }

    private static void seeTheArrest(Page page, PracticeFile.Arrested arrested) {
        Locator line = page.locator("#time-line tbody tr")
                .filter(new Locator.FilterOptions().setHasText(arrested.day()))
                .filter(new Locator.FilterOptions().setHasText(arrested.offence()));
        assertThat(line.first()).containsText("Arrested");
    }

    private static void addToTheCohort(Page page, String day) {
        page.getByText("Add to a cohort").click();
        page.getByLabel("Cohort", new Page.GetByLabelOptions().setExact(true)).selectOption(CODE);
        page.getByLabel("Day of joining").fill(day);
        page.getByLabel("Why").fill("Chosen by the panel after this week's arrest");
        press(page, "Add to the cohort");
    }

    /** People of the cohort whose twelve months after joining are over. */
    private static int measured(Page page) {
        follow(page, "Figures");
        follow(page, "Convictions before and after joining a cohort");
        List<String> cells = page.locator("tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(CODE, new Page.GetByTextOptions().setExact(true))))
                .locator("td")
                .allInnerTexts();
        return Integer.parseInt(cells.getFirst());
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** The row of a section that leads to this person. */
    private static Locator row(Page page, String section, String person) {
        return page.locator(section + " tbody tr")
                .filter(new Locator.FilterOptions().setHas(page.locator("a[href='" + person + "']")));
    }

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
