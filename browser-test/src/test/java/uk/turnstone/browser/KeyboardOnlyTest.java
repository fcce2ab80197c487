package uk.turnstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The steps of the main job by tab, enter and letters; each stop on the way shows where one is. */
@InABrowser
class KeyboardOnlyTest {

    @Test
    void thePageBeginsWithALinkPastItsHead(Office office) {
        Page page = office.windowOf("owen.gritstone");
        Keyboard keyboard = new Keyboard(page);
        page.navigate("/cohorts");
        page.keyboard().press("Tab");
        assertThat(page.locator("a.govuk-skip-link")).isFocused();
        keyboard.enter();
        page.keyboard().press("Tab");
        assertThat(page.locator("main :focus")).hasCount(1);
        page.context().close();
    }

    @Test
    void aFileIsDeliveredAndARowCorrected(Office office) {
        Page page = office.window();
        Keyboard keyboard = new Keyboard(page);
        page.navigate("/");
        enter(keyboard, button(page, "as Marla Gneiss"));
        enter(keyboard, page.locator("nav a[href='/deliveries']"));
        enter(keyboard, page.locator("a[href='/deliveries/new']"));
        keyboard.choose(page.locator("#format"), "police-arrests");
        keyboard.tabTo(page.locator("#file"));
        FileChooser chooser = chooser(page, keyboard);
        chooser.setFiles(PracticeFile.copyWithOneBadRow(office.partnership().practiceFile(), "K"));
        enter(keyboard, button(page, "Deliver"));
        enter(keyboard, button(page, "Yes, take it in"));
        enter(keyboard, page.locator("#rejected a[href*='/rows/']"));
        Locator wrong = page.locator("[aria-invalid=true]");
        keyboard.tabTo(wrong);
        page.keyboard().press("Control+A");
        keyboard.type("Sanderling");
        enter(keyboard, button(page, "Take the row in"));
        assertThat(page.locator("#rejected")).containsText("0 of 1 to correct");
        page.context().close();
    }

    @Test
    void aPersonIsFoundAndTakenIntoACohort(Office office) {
        Page page = office.window();
        Keyboard keyboard = new Keyboard(page);
        page.navigate("/");
        enter(keyboard, button(page, "as Owen Gritstone"));
        keyboard.tabTo(page.locator("#ts-find"));
        keyboard.type(PracticeFile.adultsInNoCohort(office.partnership().practiceFile())
                .get(1)
                .pnc());
        keyboard.enter();
        enter(keyboard, page.locator("#found tbody a").first());
        enter(keyboard, page.locator("summary", new Page.LocatorOptions().setHasText("Add to a cohort")));
        keyboard.choose(page.locator("#cohort"), "HCC");
        keyboard.tabTo(page.locator("#reason"));
        keyboard.type("Arrested most this month");
        enter(keyboard, button(page, "Add to the cohort"));
        assertThat(page.locator("h1")).containsText("Plan of actions");
        assertThat(page.locator(".ts-sub").first()).containsText("High crime causers");
        page.context().close();
    }

    /** On a busy machine the browser now and then opens no window at the first press; whoever sits there presses again. */
    private static FileChooser chooser(Page page, Keyboard keyboard) {
        AtomicReference<FileChooser> opened = new AtomicReference<>();
        page.onFileChooser(opened::set);
        for (int press = 1; opened.get() == null && press <= 4; press++) {
            keyboard.enter();
            try {
                page.waitForCondition(
                        () -> opened.get() != null, new Page.WaitForConditionOptions().setTimeout(10_000));
            } catch (TimeoutError e) {
                page.bringToFront();
            }
        }
        return Objects.requireNonNull(opened.get(), "no window to choose a file after four presses");
    }

    private static void enter(Keyboard keyboard, Locator element) {
        keyboard.tabTo(element);
        keyboard.enter();
        keyboard.page().waitForLoadState();
    }

    private static Locator button(Page page, String words) {
        return page.locator("main")
                .locator("button, a[role=button]")
                .filter(new Locator.FilterOptions().setHasText(words));
    }
}
