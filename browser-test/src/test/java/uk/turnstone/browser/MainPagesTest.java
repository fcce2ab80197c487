package uk.turnstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main pages as those use them who have no mouse, no wide screen, no script, no colours of ours, or a sheet of paper. */
@InABrowser
class MainPagesTest {
    /** Pixels across a sheet of A4 with the margins of a browser. */
    private static final int SHEET = 718;

    @ParameterizedTest
    @EnumSource
    void everythingIsReachedByTheTabKeyInSightAndNothingHoldsTheFocus(MainPage which, Office office) {
        Page page = opened(which, office);
        Keyboard.Round round = new Keyboard(page).round();
        assertThat(round.unreached()).as("not reached on %s", which).isEmpty();
        assertThat(round.unseen()).as("focus out of sight on %s", which).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource
    void fitsATelephoneAndAZoomOf400PerCent(MainPage which, Office office) {
        Page page = opened(which, office);
        page.setViewportSize(Office.TELEPHONE, 568);
        assertThat(Look.tooWide(page))
                .as("%s at 320 pixels: %s", which, Look.widest(page))
                .isLessThanOrEqualTo(0);
        Look.keep(page, which.file() + "-320");
        // A window of 1280 × 1024 enlarged four times (WCAG 1.4.10).
        page.setViewportSize(320, 256);
        assertThat(Look.tooWide(page)).as("%s at 400 per cent", which).isLessThanOrEqualTo(0);
        assertThat(Look.covered(page))
                .as("share of %s covered by what stands still", which)
                .isLessThan(0.3);
        Look.keep(page, which.file() + "-400-per-cent");
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource
    void isPrintedWithoutItsControlsAndWithinTheSheet(MainPage which, Office office) {
        Page page = opened(which, office);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(SHEET, 1000);
        assertThat(page.locator(".govuk-service-navigation, .ts-header__search, .govuk-skip-link, main button")
                        .all())
                .as("controls on the print of %s", which)
                .noneMatch(control -> control.isVisible());
        assertThat(page.locator("h1").isVisible()).isTrue();
        assertThat(Look.tooWide(page))
                .as("%s on paper: %s", which, Look.widest(page))
                .isLessThanOrEqualTo(0);
        Look.keep(page, which.file() + "-print");
        assertThat(new String(page.pdf(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource
    void saysAndOffersTheSameWithoutScript(MainPage which, Office office) {
        Page with = office.window();
        which.openIn(with);
        with.waitForLoadState();
        List<String> offered = Look.offered(with);
        with.context().close();
        Page without = office.windowWithoutScripts();
        which.openIn(without);
        assertThat(without.locator("main").innerText()).isNotBlank();
        assertThat(Look.offered(without))
                .as("offered by %s without script", which)
                .containsAll(offered);
        Look.keep(without, which.file() + "-no-script");
        without.context().close();
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsEdgesInForcedColours(MainPage which, Office office) {
        Page page = opened(which, office);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        assertThat(Look.edgeless(page)).as("without an edge on %s", which).isEmpty();
        Look.keep(page, which.file() + "-forced-colours");
        page.context().close();
    }

    private static Page opened(MainPage which, Office office) {
        Page page = office.window();
        which.openIn(page);
        return page;
    }
}
