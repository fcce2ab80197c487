package uk.turnstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Somebody types nonsense into each form: the page says at the field what to do, and keeps every word. Browsers that know
 * dates would not let it through, so the fields are taken for text, as an old browser does.
 */
@InABrowser
class NonsenseTest {
    private static final String NONSENSE = "<b>the other day & \"so\" – 😀</b>";

    @Test
    void addingToACohort(Office office) {
        Page page = office.windowOf("owen.gritstone");
        String pnc = PracticeFile.adultsInNoCohort(office.partnership().practiceFile())
                .get(3)
                .pnc();
        Office.find(page, pnc);
        page.locator("#found tbody a").first().click();
        page.locator("summary", new Page.LocatorOptions().setHasText("Add to a cohort"))
                .click();
        isTurnedBack(page, "form[action^='/cohorts/join/']", "joined", "Give the day of joining");
        page.context().close();
    }

    @Test
    void leavingACohortAndCorrectingTheDates(Office office) {
        Page page = office.windowOf("owen.gritstone");
        page.navigate("/cohorts/PPO");
        String leave = page.locator("a[href$='/leave']").first().getAttribute("href");
        page.navigate(leave);
        isTurnedBack(page, "form[action$='/leave']", "left", "Give the day of leaving");
        page.navigate(leave.replace("/leave", "/correct"));
        isTurnedBack(page, "form[action$='/correct']", "joined", "Give the day of joining");
        page.context().close();
    }

    @Test
    void aDayForWhichACohortIsListed(Office office) {
        Page page = office.windowOf("owen.gritstone");
        page.navigate("/cohorts/PPO");
        isTurnedBack(page, "form[action='/cohorts/PPO']", "on", "Give a day");
        page.context().close();
    }

    @Test
    void anActionOnAPlanAndItsEnd(Office office) {
        Page page = office.windowOf("owen.gritstone");
        page.navigate("/cohorts/PPO");
        page.locator("#in a[href^='/plans/']").first().click();
        isTurnedBack(page, "form[action$='/actions']", "due", "day");
        page.context().close();
    }

    @Test
    void aSearchForNobody(Office office) {
        Page page = office.windowOf("owen.gritstone");
        page.locator("#ts-find").fill(NONSENSE);
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("Nobody was found for “" + NONSENSE + "”");
        assertThat(page.locator("#find")).hasValue(NONSENSE);
        page.context().close();
    }

    @Test
    void aFileThatIsNone(Office office) {
        Page page = office.windowOf("marla.gneiss");
        page.navigate("/deliveries/new");
        page.locator("#format").selectOption("police-arrests");
        page.locator("main form button").first().click();
        assertThat(page.locator("#file-error")).isVisible();
        assertThat(page.locator("#format")).hasValue("police-arrests");
        page.context().close();
    }

    @Test
    void aRowThatIsCorrectedWrongly(Office office) {
        Page page = office.windowOf("marla.gneiss");
        page.navigate("/deliveries/new");
        page.locator("#format").selectOption("police-arrests");
        page.locator("#file")
                .setInputFiles(
                        PracticeFile.copyWithOneBadRow(office.partnership().practiceFile(), "W"));
        page.locator("main form button").first().click();
        page.locator("form[action$='/take-in'] button").click();
        page.locator("#rejected a[href*='/rows/']").click();
        isTurnedBack(page, "form[action*='/rows/']", "cell-1", "arrested_at");
        page.context().close();
    }

    @Test
    void anAreaThatIsNone(Office office) {
        Page page = office.window();
        page.navigate("/figures/crime?area=Atlantis&period=yesterday");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .isVisible();
        page.context().close();
    }

    /** Fills every text of a form with nonsense, sends it, and looks for the words at the field and for what was typed. */
    private static void isTurnedBack(Page page, String form, String field, String words) {
        page.evaluate("() => document.querySelectorAll('input[type=date]').forEach(i => i.type = 'text')");
        Locator texts = page.locator(form + " :is(input:not([type=hidden]):not([type=checkbox]), textarea)");
        Assertions.assertThat(texts.count()).as("fields of %s", form).isPositive();
        List<String> names =
                texts.all().stream().map(each -> each.getAttribute("name")).toList();
        texts.all().forEach(each -> each.fill(NONSENSE));
        page.locator(form + " button").click();
        assertThat(page.locator("#" + field + "-error")).containsText(words);
        assertThat(page.locator("#" + field))
                .hasAttribute("aria-describedby", java.util.regex.Pattern.compile(field + "-error"));
        assertThat(page.locator(".govuk-error-summary a[href='#" + field + "']"))
                .isVisible();
        for (String name : names) {
            Assertions.assertThat(page.locator(form + " [name='" + name + "']")
                            .evaluate("e => e.getAttribute('value') ?? e.value"))
                    .as("what was typed into %s", name)
                    .isEqualTo(NONSENSE);
        }
    }
}
