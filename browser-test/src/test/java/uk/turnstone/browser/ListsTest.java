package uk.turnstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Lists by keys and pointer, with scripts and without. */
@InABrowser
class ListsTest {
    private static final String MANAGER = "owen.gritstone";

    @Test
    void keysGoFromRowToRowSelectAndOpen(Office office) {
        Page page = office.windowOf(MANAGER);
        page.navigate("/plans/actions");
        Locator rows = page.locator("[data-list-row]");
        page.keyboard().press("j");
        assertThat(rows.nth(0)).hasClass(java.util.regex.Pattern.compile("is-here"));
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(rows.nth(1).locator("input")).isChecked();
        assertThat(page.locator("[data-list-marked]")).hasText("1 selected:");
        Look.keep(page, "lists/actions-selected-" + Office.DESK);
        page.keyboard().press("k");
        assertThat(rows.nth(0)).hasClass(java.util.regex.Pattern.compile("is-here"));
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).not().hasText("Actions");
        page.context().close();
    }

    @Test
    void sortingAndTurningPagesKeepThePageAndSayWhatIsShown(Office office) {
        Page page = office.windowOf(MANAGER);
        page.navigate("/plans/actions?size=25");
        page.evaluate("() => window.sameDocument = true");
        page.locator("thead a", new Page.LocatorOptions().setHasText("Who")).click();
        assertThat(page.locator("th[aria-sort=ascending]")).containsText("Who");
        assertThat(page.locator("#list-said")).containsText("Actions:");
        page.locator("a[rel=next]").click();
        assertThat(page.locator("a[rel=prev]")).isVisible();
        Assertions.assertThat(page.url()).contains("after=", "sort=owner");
        page.goBack();
        assertThat(page.locator("a[rel=prev]")).hasCount(0);
        Assertions.assertThat(page.evaluate("() => window.sameDocument")).isEqualTo(true);
        page.context().close();
    }

    @Test
    void aViewIsKeptAndANameThatWasTypedIsNotInTheAddress(Office office) {
        Page page = office.windowOf(MANAGER);
        page.navigate("/plans/actions");
        page.locator("summary", new Page.LocatorOptions().setHasText("Filter")).click();
        Look.keep(page, "lists/actions-filter-" + Office.DESK);
        page.getByLabel("Who: name begins with").fill("a");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"))
                .click();
        assertThat(page.locator(".moj-filter__tag")).containsText("Who: name begins with: a");
        Assertions.assertThat(page.url()).contains("asked=").doesNotContain("owner");
        page.locator("summary", new Page.LocatorOptions().setHasText("Keep this view"))
                .click();
        page.locator("#view-name").fill("Those of A");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep it"))
                .click();
        assertThat(page.locator("[aria-current=page]")).containsText("Those of A");
        assertThat(page.locator(".govuk-notification-banner")).containsText("The view was kept");
        Look.keep(page, "lists/actions-own-view-" + Office.DESK);
        page.locator("summary", new Page.LocatorOptions().setHasText("This view"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete"))
                .click();
        assertThat(page.locator("nav.ts-list__views")).not().containsText("Those of A");
        page.context().close();
    }

    @Test
    void withoutScriptsColumnsAreChosenAndSeveralActionsChangedAtOnce(Office office) {
        Page page = office.windowWithoutScripts();
        SignIn.as(MANAGER, page);
        page.navigate("/plans/actions");
        page.locator("summary", new Page.LocatorOptions().setHasText("Columns")).click();
        page.locator("input[name=col][value=agency]").uncheck();
        page.locator("input[name=place-due]").fill("1");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show it so"))
                .click();
        Assertions.assertThat(page.locator("thead th").allInnerTexts()).noneMatch(each -> each.contains("Agency"));
        page.locator("input[name=key]").nth(0).check();
        page.locator("input[name=key]").nth(1).check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change the due date"))
                .click();
        assertThat(page.locator("h1")).hasText("Change the due date of 2 actions");
        Look.keep(page, "lists/chosen-" + Office.DESK);
        page.locator("main form button").click();
        assertThat(page.locator("#due-error")).isVisible();
        page.locator("#due").fill("14/12/2026");
        page.locator("#reason").fill("The office is closed until then");
        page.locator("main form button").click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("2 actions were changed.");
        page.context().close();
    }

    @Test
    void listsAreLookedAtOnAScreenAndOnATelephone(Office office) {
        Page page = office.windowOf(MANAGER);
        look(page, List.of("/plans/actions", "/plans/actions?view=late", "/cohorts/PPO", "/cohorts/PPO?view=arrested"));
        page.context().close();
        Page officer = office.windowOf("marla.gneiss");
        look(officer, List.of("/deliveries"));
        officer.context().close();
    }

    private static void look(Page page, List<String> addresses) {
        for (String address : addresses) {
            page.navigate(address);
            String name = "lists/" + address.replaceAll("[^a-zA-Z]+", "-");
            Look.atBothWidths(page, name);
        }
    }
}
