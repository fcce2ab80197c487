package uk.turnstone.browser;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;

/** The pages on which most of the work is done, each with somebody who works there. */
public enum MainPage {
    SIGN_IN(null, "/sign-in"),
    TODAY("anders.slate", "/"),
    PEOPLE("joan.chalk", "find dunlin"),
    PERSON("joan.chalk", "find dunlin", "#found tbody a"),
    COHORTS("owen.gritstone", "/cohorts"),
    COHORT("owen.gritstone", "/cohorts/PPO"),
    PLAN("owen.gritstone", "/cohorts/PPO", "main tbody a[href^='/plans/']"),
    ACTIONS("owen.gritstone", "/plans/actions"),
    FORM(
            "owen.gritstone",
            "/cohorts/PPO",
            "main tbody a[href^='/people/']",
            "main a[href^='/forms/needs-assessment/about/']"),
    DELIVERIES("marla.gneiss", "/deliveries"),
    DELIVERY("marla.gneiss", "/deliveries", "main tbody a[href^='/deliveries/']"),
    CRIME("opal.schist", "/figures/crime?by=ward"),
    CONVICTIONS("opal.schist", "/figures/convictions"),
    OVERLAP("opal.schist", "/figures/overlap");

    private static final String FIND = "find ";

    private final @Nullable String login;
    /** Or what is typed into the search. */
    private final String path;

    private final String[] links;

    MainPage(@Nullable String login, String path, String... links) {
        this.login = login;
        this.path = path;
        this.links = links;
    }

    /** Who works there; null where nobody has signed in. */
    public @Nullable String login() {
        return login;
    }

    /** Goes there as its worker goes: signs in if need be, opens the address, follows the links. */
    public void openIn(Page page) {
        if (login != null) {
            SignIn.as(login, page);
        }
        goOnIn(page);
    }

    /** Goes there where its worker has signed in already. */
    public void goOnIn(Page page) {
        if (path.startsWith(FIND)) {
            Office.find(page, path.substring(FIND.length()));
        } else {
            page.navigate(path);
        }
        for (String link : links) {
            page.navigate(page.locator(link).first().getAttribute("href"));
        }
    }

    /** Its name in the names of screenshots. */
    public String file() {
        return "main/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
