package uk.turnstone.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page that somebody can come to by its links, and those that only go wrong by themselves. */
@InABrowser
class EveryPageTest {
    private static final String NOBODY = "nobody";
    private static final List<String> FROM_ANYWHERE = List.of("/", "/figures/crime?by=ward", "/there/is/no/such/page");

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                NOBODY,
                "owen.gritstone",
                "petra.chert",
                "marla.gneiss",
                "ruby.shale",
                "pearl.granite",
                "opal.schist",
                "iris.quartz",
                "hazel.travertine"
            })
    void keepsTheGuidelinesAndFitsATelephone(String login, Office office) {
        Page page = login.equals(NOBODY) ? office.window() : office.windowOf(login);
        SoftAssertions all = new SoftAssertions();
        List<String> seen = new ArrayList<>();
        List<String> deadEnds = Walk.through(page, addresses(page), kind -> {
            seen.add(kind);
            lookAt(page, login, kind, all);
        });
        page.context().close();
        all.assertThat(deadEnds)
                .as("links offered to %s that lead nowhere", login)
                .isEmpty();
        all.assertAll();
        Assertions.assertThat(seen).as("pages of %s", login).hasSizeGreaterThanOrEqualTo(2);
    }

    private static List<String> addresses(Page page) {
        List<String> addresses = new ArrayList<>(FROM_ANYWHERE);
        if (page.locator("#ts-find").count() > 0) {
            addresses.add(Office.find(page, "dunlin"));
        }
        return addresses;
    }

    private static void lookAt(Page page, String login, String kind, SoftAssertions all) {
        String name = login + "/"
                + kind.replaceAll("[^A-Za-z0-9*]+", "-").replace("*", "x").replaceAll("^-", "at-");
        Look.unfold(page);
        all.assertThat(Look.breaches(page))
                .as("%s as %s against WCAG 2.2 AA", kind, login)
                .isEmpty();
        Look.keep(page, name + "-" + Office.DESK);
        page.setViewportSize(Office.TELEPHONE, 568);
        all.assertThat(Look.tooWide(page))
                .as("pixels that %s as %s is too wide at 320: %s", kind, login, Look.widest(page))
                .isLessThanOrEqualTo(0);
        Look.keep(page, name + "-" + Office.TELEPHONE);
        page.setViewportSize(Office.DESK, 768);
    }
}
