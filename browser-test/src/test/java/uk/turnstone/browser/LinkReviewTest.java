package uk.turnstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The queue of pairs that linking could not tell: two are joined, it is undone, and one is parted. */
@InABrowser
class LinkReviewTest {
    private static final String QUEUE = "/people/review";

    @Test
    void aPairIsJoinedByKeyboardUndoneAndPartedAgain(Office office) {
        Page page = office.windowOf("clay.marl");
        Keyboard keyboard = new Keyboard(page);
        assertThat(page.locator("main")).containsText("Who is who");
        page.navigate(QUEUE);
        Look.atBothWidths(page, "link-review/queue");
        enter(keyboard, page.locator("#queue tbody a:has-text('Compare')").first());
        assertThat(page.locator("h1")).hasText("One person or two?");
        Look.atBothWidths(page, "link-review/pair");
        Assertions.assertThat(keyboard.round().unreached()).isEmpty();
        page.reload();
        String pair = URI.create(page.url()).getPath();
        String person = page.locator("main tbody a").first().getAttribute("href");

        Locator same = page.locator("input[name=answer][value=same]");
        for (int press = 0;
                press < 60 && Boolean.FALSE.equals(same.evaluate("e => e === document.activeElement"));
                press++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Space");
        keyboard.tabTo(page.locator("#reason"));
        keyboard.type("Both gave one mother, and one photograph");
        enter(keyboard, page.locator("main form.ts-form button"));
        assertThat(page.locator(".govuk-notification-banner")).containsText("They are one person now.");
        Assertions.assertThat(page.url()).contains(QUEUE).doesNotContain(pair);

        page.navigate(QUEUE);
        Look.atBothWidths(page, "link-review/queue-decided");
        Locator decided = page.locator("#lately tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Both gave one mother, and one photograph"));
        keyboard.tabTo(decided.locator("input[name=reason]"));
        keyboard.type("She has two sons");
        enter(keyboard, decided.locator("button"));
        assertThat(page.locator(".govuk-notification-banner")).containsText("It holds no longer.");
        assertThat(page.locator("#queue a[href='" + pair + "']")).hasCount(1);

        answer(page, pair, "same", "One photograph, after all");
        page.navigate(person + "/split");
        Look.atBothWidths(page, "link-review/split");
        page.locator("input[name=leaving]").first().check();
        page.locator("#reason").fill("Another man's record");
        page.locator("main form.ts-form button").click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("They are two people.");
        page.context().close();
    }

    @Test
    void withoutScriptsWhoCannotTellSaysSoAndPutsItBack(Office office) {
        Page page = office.windowWithoutScripts();
        SignIn.as("clay.marl", page);
        page.navigate(QUEUE);
        page.locator("#queue tbody a:has-text('Compare')").last().click();
        String pair = URI.create(page.url()).getPath();
        answer(page, pair, "unsure", "No photograph of either of them");
        assertThat(page.locator(".govuk-notification-banner")).containsText("could not tell");
        page.navigate(QUEUE);
        assertThat(page.locator("#queue a[href='" + pair + "']")).hasCount(0);
        Locator row = page.locator("#lately tbody tr")
                .filter(new Locator.FilterOptions().setHasText("No photograph of either of them"));
        row.locator("input[name=reason]").fill("I have one now");
        row.locator("button").click();
        assertThat(page.locator("#queue a[href='" + pair + "']")).hasCount(1);
        page.context().close();
    }

    private static void answer(Page page, String pair, String answer, String reason) {
        page.navigate(pair);
        page.locator("input[name=answer][value=" + answer + "]").check();
        page.locator("#reason").fill(reason);
        page.locator("main form.ts-form button").click();
    }

    private static void enter(Keyboard keyboard, Locator element) {
        keyboard.tabTo(element);
        keyboard.enter();
        keyboard.page().waitForLoadState();
    }
}
