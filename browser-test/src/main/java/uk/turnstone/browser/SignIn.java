package uk.turnstone.browser;

import com.microsoft.playwright.Page;

/** Signing in by choosing a name from the list. */
public final class SignIn {
    private SignIn() {}

    /** @param login as in resources/access/users.csv */
    public static void as(String login, Page page) {
        page.navigate("/sign-in");
        page.locator("form:has(input[name=login][value='" + login + "']) button")
                .click();
        page.locator("text=Sign out").waitFor();
    }
}
