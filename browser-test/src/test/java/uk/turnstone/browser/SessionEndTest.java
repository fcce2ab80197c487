package uk.turnstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A session that ends while somebody writes: what they wrote is kept, and theirs alone. */
@InABrowser
class SessionEndTest {
    private static final String NOTE = "Sleeps at his sister's since Tuesday";

    @Test
    void aHalfWrittenNoteIsKeptWhenTheSessionIsEndedFromElsewhere(Office office) {
        Page desk = office.windowOf("owen.gritstone");
        desk.navigate("/forms");
        desk.locator("#latest tbody th a").first().click();
        desk.navigate(desk.locator(".ts-section__head a").first().getAttribute("href") + "?draft=open");
        desk.locator("#q-accommodation-evidence").fill(NOTE);

        Page elsewhere = office.windowOf("owen.gritstone");
        elsewhere.navigate("/sessions");
        elsewhere.locator("text=End all others").click();
        assertThat(elsewhere.locator("main")).containsText("All other sessions were ended");

        desk.locator("form.ts-fill button.govuk-button:not(.govuk-button--secondary)")
                .first()
                .click();
        assertThat(desk.locator("main")).containsText("What you typed is kept for you");
        // A colleague who signs in there is offered nothing.
        SignIn.as("joan.chalk", desk);
        desk.navigate("/kept");
        assertThat(desk.locator("main")).not().containsText(NOTE);
        desk.locator("text=Sign out").click();
        SignIn.as("owen.gritstone", desk);
        assertThat(desk.locator("h1")).hasText("Not sent yet");
        assertThat(desk.locator("main")).containsText(NOTE);
        desk.locator("text=Throw it away").first().click();
        desk.context().close();
        elsewhere.context().close();
    }
}
