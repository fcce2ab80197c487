package uk.turnstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everybody of the demonstration signs in, sees their home with their role and purpose, and can go wherever it sends them. */
@InABrowser
class PersonasTest {

    @Test
    void everybodySeesTheirHomeAndEveryDoorOfItOpens(Office office) {
        Page window = office.window();
        window.navigate("/sign-in");
        List<String> logins = window.locator("[name=login]").all().stream()
                .map(choice -> choice.getAttribute("value"))
                .toList();
        assertThat(logins).hasSizeGreaterThan(20);
        List<String> shut = new ArrayList<>();
        for (String login : logins) {
            SignIn.as(login, window);
            assertThat(window.locator("h1").innerText()).as(login).isNotBlank();
            assertThat(window.locator(".ts-purpose").innerText()).as(login).startsWith("Purpose: ");
            List<String> doors = window.locator("nav[aria-label=Main] a, .ts-footer a").all().stream()
                    .map(door -> door.getAttribute("href"))
                    .distinct()
                    .toList();
            for (String door : doors) {
                Response reply = window.navigate(door);
                if (reply == null || reply.status() != 200) {
                    shut.add(login + " " + door);
                }
            }
            window.locator("text=Sign out").first().click();
        }
        assertThat(shut).as("doors that are shown and do not open").isEmpty();
        window.context().close();
    }
}
