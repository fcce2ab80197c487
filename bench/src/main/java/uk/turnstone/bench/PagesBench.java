package uk.turnstone.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.turnstone.browser.Chromium;
import uk.turnstone.browser.MainPage;
import uk.turnstone.browser.RunningPartnership;
import uk.turnstone.browser.SignIn;

/**
 * The main pages of the demonstration against their budget, as Chromium fetches and paints them: bytes of the page, of the
 * first visit and of a later one, as they go over the wire; the largest contentful paint with the processor slowed down
 * four times; and how long the server took to fill the page's template.
 *
 * <p>{@code ./turnstone bench PagesBench [rounds]}; prints a table and ends with status 1 if a page breaks its budget.
 */
public final class PagesBench {
    private static final int HTML = 60_000;
    private static final int FIRST = 250_000;
    private static final int LATER = 60_000;
    private static final double PAINT = 500;
    private static final double TEMPLATE = 2;
    private static final int SLOWER = 4;
    private static final int FILLED = 200;
    private static final int WARM = 200;
    private static final Pattern TOOK = Pattern.compile("template;dur=([0-9.]+)");
    private static final String PAINTED = """
            () => new Promise(done => {
                const seen = new PerformanceObserver(list => { seen.disconnect(); done(list.getEntries().at(-1).startTime); });
                seen.observe({ type: 'largest-contentful-paint', buffered: true }); })""";

    private final Browser browser;
    private final RunningPartnership partnership;
    private final int rounds;
    private boolean within = true;

    private PagesBench(Browser browser, RunningPartnership partnership, int rounds) {
        this.browser = browser;
        this.partnership = partnership;
        this.rounds = rounds;
    }

    /** @param args how often each page is painted; 15 if not said */
    public static void main(String[] args) {
        int rounds = args.length == 0 ? 15 : Integer.parseInt(args[0]);
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        boolean within;
        try (Playwright playwright = Playwright.create(options);
                RunningPartnership partnership = RunningPartnership.start()) {
            Path executable = Chromium.find(playwright)
                    .orElseThrow(() -> new IllegalStateException("This bench needs a Chromium on the PATH"));
            var bench = new PagesBench(Chromium.start(playwright, executable), partnership, rounds);
            bench.run();
            within = bench.within;
        }
        System.exit(within ? 0 : 1);
    }

    private void run() {
        System.out.printf(
                "%d paints a page, processor slowed %d times; template filled %d times after %d to warm up%n%n",
                rounds, SLOWER, FILLED, WARM);
        System.out.println("| page | HTML, kB (≤ 60) | first visit, kB (≤ 250) | later, kB (≤ 60)"
                + " | paint, ms: median (≤ 500) | worst | template, ms: median | 95 % (≤ 2) |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
        for (MainPage page : MainPage.values()) {
            measure(page);
        }
        System.out.println(within ? "\nEvery page keeps its budget." : "\nA figure with * breaks its budget.");
    }

    private void measure(MainPage which) {
        String session = session(which);
        Bytes first = new Bytes();
        Bytes later = new Bytes();
        List<Double> paints = new ArrayList<>();
        List<Double> fills = new ArrayList<>();
        try (BrowserContext context = window(session)) {
            Page page = context.newPage();
            first.of(page, () -> page.navigate(address(context, which)));
            String address = page.url();
            later.of(page, () -> page.navigate(address));
            CDPSession browserSession = context.newCDPSession(page);
            var slower = new JsonObject();
            slower.addProperty("rate", SLOWER);
            browserSession.send("Emulation.setCPUThrottlingRate", slower);
            for (int round = 0; round < rounds; round++) {
                page.navigate(address);
                paints.add(((Number) page.evaluate(PAINTED)).doubleValue());
            }
            for (int round = 0; round < WARM + FILLED; round++) {
                double took = took(context.request().get(address));
                if (round >= WARM) {
                    fills.add(took);
                }
            }
        }
        System.out.printf(
                "| %s | %s | %s | %s | %s | %.0f | %.2f | %s |%n",
                which.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                kilobytes(later.page, HTML),
                kilobytes(first.all, FIRST),
                kilobytes(later.all, LATER),
                judged("%.0f", share(paints, 0.5), PAINT),
                share(paints, 1),
                share(fills, 0.5),
                judged("%.2f", share(fills, 0.95), TEMPLATE));
    }

    /** What a browser keeps of its worker's session, to begin other windows with. */
    private String session(MainPage which) {
        try (BrowserContext context = window(null)) {
            if (which.login() != null) {
                SignIn.as(which.login(), context.newPage());
            }
            return context.storageState();
        }
    }

    /** Where the page is: found in a window of its own, so that nothing of it is in the store of the window measured. */
    private String address(BrowserContext measured, MainPage which) {
        try (BrowserContext context = window(measured.storageState())) {
            Page page = context.newPage();
            which.goOnIn(page);
            return page.url();
        }
    }

    private BrowserContext window(@Nullable String session) {
        var options = new Browser.NewContextOptions()
                .setBaseURL(partnership.address())
                .setViewportSize(1366, 768);
        return browser.newContext(session == null ? options : options.setStorageState(session));
    }

    private String kilobytes(long bytes, long most) {
        return judged("%.1f", bytes / 1000.0, most / 1000.0);
    }

    private String judged(String form, double figure, double most) {
        within &= figure <= most;
        return form.formatted(figure) + (figure <= most ? "" : " *");
    }

    private static double took(APIResponse response) {
        Matcher found = TOOK.matcher(response.headers().getOrDefault("server-timing", ""));
        response.dispose();
        if (!found.find()) {
            throw new IllegalStateException(response.url() + " answered " + response.status() + " without its time");
        }
        return Double.parseDouble(found.group(1));
    }

    private static double share(List<Double> figures, double share) {
        List<Double> sorted = new ArrayList<>(figures);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /** Bytes that came over the wire, heads of answers included. */
    private static final class Bytes {
        private long all;
        private long page;

        void of(Page window, Runnable step) {
            CDPSession session = window.context().newCDPSession(window);
            List<String> documents = new ArrayList<>();
            session.send("Network.enable");
            session.on("Network.responseReceived", event -> {
                if (event.get("type").getAsString().equals("Document")) {
                    documents.add(event.get("requestId").getAsString());
                }
            });
            session.on("Network.loadingFinished", event -> {
                long bytes = event.get("encodedDataLength").getAsLong();
                all += bytes;
                if (documents.contains(event.get("requestId").getAsString())) {
                    page += bytes;
                }
            });
            step.run();
            window.waitForTimeout(500);
            session.detach();
        }
    }
}
