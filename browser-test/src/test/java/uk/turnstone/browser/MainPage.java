package uk.turnstone.browser;

import com.microsoft.playwright.Page;

/** The pages on which most of the work is done, each with somebody who works there. */
enum MainPage {
    SIGN_IN(null, "/sign-in"),
    TODAY("anders.slate", "/"),
    PEOPLE("joan.chalk", "/people?q=dunlin"),
    PERSON("joan.chalk", "/people?q=dunlin", "#found tbody a"),
    COHORTS("owen.gritstone", "/cohorts"),
    COHORT("owen.gritstone", "/cohorts/PPO"),
    PLAN("owen.gritstone", "/cohorts/PPO", "main tbody a[href^='/plans/']"),
    DELIVERIES("marla.gneiss", "/deliveries"),
    DELIVERY("marla.gneiss", "/deliveries", "main tbody a[href^='/deliveries/']"),
    CRIME("opal.schist", "/figures/crime?by=ward"),
    CONVICTIONS("opal.schist", "/figures/convictions");

    private final String login;
    private final String path;
    private final String[] links;

    MainPage(String login, String path, String... links) {
        this.login = login;
        this.path = path;
        this.links = links;
    }

    /** Goes there as its worker goes: signs in if need be, opens the address, follows the links. */
    void openIn(Page page) {
        if (login != null) {
            SignIn.as(login, page);
        }
        page.navigate(path);
        for (String link : links) {
            page.navigate(page.locator(link).first().getAttribute("href"));
        }
    }

    /** Its name in the names of screenshots. */
    String file() {
        return "main/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
