package uk.turnstone.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Makes docs/images again, from the worked partnership as everybody gets it:
 * {@code mvn -Pbrowser -pl browser-test -am test -Dtest=PicturesOfTheReadmeTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dturnstone.pictures=true}.
 */
@InABrowser
@EnabledIfSystemProperty(named = "turnstone.pictures", matches = "true")
class PicturesOfTheReadmeTest {
    private static final Path IMAGES = Path.of(System.getProperty("turnstone.root", ".."), "docs", "images");
    private static final int MOST_BYTES = 400_000;

    @Test
    void aPersonACohortCrimeByWardAndADelivery(Office office) throws IOException {
        Files.createDirectories(IMAGES);
        Page page = office.windowOf("owen.gritstone");
        Office.find(page, "Stork Fantail");
        page.locator("#found tbody a").first().click();
        keep(page, "person", 1100);
        page.navigate("/cohorts/PPO");
        keep(page, "cohort", 800);
        page.navigate("/figures/crime?by=ward");
        keep(page, "crime", 1080);
        page.context().close();

        Page police = office.windowOf("marla.gneiss");
        new Delivery(police).takeIn(office.partnership().practiceFile());
        keep(police, "delivery", 800);
        police.context().close();
    }

    private static void keep(Page page, String name, int height) throws IOException {
        page.waitForLoadState();
        page.setViewportSize(Office.DESK, height);
        Path file = IMAGES.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setType(ScreenshotType.PNG));
        Assertions.assertThat(Files.size(file)).as("bytes of %s", file).isLessThan(MOST_BYTES);
    }
}
