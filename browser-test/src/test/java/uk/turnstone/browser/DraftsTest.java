package uk.turnstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A form in a browser with scripts: what is not finished keeps itself, and a question below an answer shows itself. */
@InABrowser
class DraftsTest {
    private static final Pattern KEPT = Pattern.compile("Draft kept \\d\\d:\\d\\d");

    private static void openForm(Page page) {
        page.navigate("/forms");
        page.locator("#latest tbody th a").first().click();
        // Another test may have left a draft: it is gone on with, where there is one.
        page.navigate(page.locator(".ts-section__head a").first().getAttribute("href") + "?draft=open");
        page.locator("form.ts-fill").waitFor();
    }

    @Test
    void whatIsTypedKeepsItselfIsOfferedAgainAndThrownAway(Office office) {
        Page page = office.windowOf("owen.gritstone");
        openForm(page);
        String address = page.url().replace("?draft=open", "");
        page.locator("#q-accommodation-evidence").pressSequentially("Sleeps on a friend's sofa");
        Locator said = page.locator("[data-draft-said]");
        assertThat(said).hasText(KEPT, new LocatorAssertions.HasTextOptions().setTimeout(15_000));
        // Left without a question: the draft holds what was typed.
        page.navigate("/");
        assertThat(page.locator("main")).containsText("Forms you began");
        page.navigate(address);
        assertThat(page.locator("main")).containsText("You began this on");
        page.locator("main form[method=get] button").click();
        assertThat(page.locator("#q-accommodation-evidence")).hasValue("Sleeps on a friend's sofa");
        page.navigate(address);
        page.locator("main form[action$='/throw-away'] button").click();
        page.navigate(address);
        assertThat(page.locator("#q-accommodation-evidence")).hasValue("");
        page.context().close();
    }

    @Test
    void aQuestionBelowAnAnswerIsShownWithThatAnswerOnly(Office office) {
        Page page = office.windowOf("pearl.granite");
        openForm(page);
        Locator below = page.locator("#q-injury-first");
        page.locator("label[for=q-injury-2]").click();
        assertThat(below).isHidden();
        page.locator("label[for=q-injury]").click();
        assertThat(below).isVisible();
        page.locator("label[for=q-injury-2]").click();
        assertThat(below).isHidden();
        page.context().close();
    }

    @Test
    void theChecklistKeepsTheGuidelinesAndFitsATelephone(Office office) {
        Page page = office.windowOf("pearl.granite");
        openForm(page);
        page.locator("label[for=q-injury]").click();
        Assertions.assertThat(Look.breaches(page)).isEmpty();
        page.setViewportSize(Office.TELEPHONE, 568);
        Assertions.assertThat(Look.tooWide(page)).as("%s", Look.widest(page)).isLessThanOrEqualTo(0);
        page.context().close();
    }
}
