package uk.turnstone.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;

/** The partnership at work and a browser to look at it with; all browser tests share one. */
public final class Office implements AutoCloseable {
    public static final int DESK = 1366;
    public static final int TELEPHONE = 320;

    private final Playwright playwright;
    private final Browser browser;
    private final RunningPartnership partnership;

    private Office(Playwright playwright, Browser browser, RunningPartnership partnership) {
        this.playwright = playwright;
        this.browser = browser;
        this.partnership = partnership;
    }

    /** Opens it, if there is a browser to be found. */
    public static Office open(Playwright playwright, Path executable) {
        return new Office(playwright, Chromium.start(playwright, executable), RunningPartnership.start());
    }

    public RunningPartnership partnership() {
        return partnership;
    }

    /** A browser window of 1366 × 768 in which nobody has signed in. */
    public Page window() {
        return window(DESK, true);
    }

    /** A window in which no script runs: where a browser's policy or an old machine forbids it. */
    public Page windowWithoutScripts() {
        return window(DESK, false);
    }

    /** A window in which somebody of resources/access/users.csv has signed in. */
    public Page windowOf(String login) {
        Page page = window();
        SignIn.as(login, page);
        return page;
    }

    /** A window onto another installation. */
    public Page windowAt(String address) {
        BrowserContext context = browser.newContext(options(DESK, 768).setBaseURL(address));
        context.setDefaultTimeout(15_000);
        return context.newPage();
    }

    /** Looks for people by what is typed into the search. @return the address of what was found */
    public static String find(Page page, String words) {
        page.navigate("/people");
        page.locator("main input[name=find]").fill(words);
        page.locator("main form[role=search] button").click();
        page.waitForURL("**/people/found/*");
        return URI.create(page.url()).getPath();
    }

    private Page window(int width, boolean scripts) {
        BrowserContext context = browser.newContext(options(width, 768).setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(15_000);
        return context.newPage();
    }

    private Browser.NewContextOptions options(int width, int height) {
        return new Browser.NewContextOptions()
                .setBaseURL(partnership.address())
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London");
    }

    @Override
    public void close() {
        playwright.close();
        partnership.close();
    }
}
