package uk.turnstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody is opened in an emergency, and information governance reviews it. */
@InABrowser
class BreakGlassTest {
    private static final List<String> SURNAMES = List.of("Fulmar", "Bittern", "Shoveler", "Godwit", "Dipper", "Plover");

    @Test
    void fromTheReasonToTheReview(Office office) {
        Page officer = office.windowOf("joan.chalk");
        door(office, officer).click();
        assertThat(officer.locator("h1")).hasText("Open in an emergency");

        officer.locator("#who").fill("him");
        officer.locator("#danger").fill("because");
        officer.locator("#urgency").fill("because");
        officer.locator("form.ts-form button").click();
        assertThat(officer.locator(".govuk-error-summary")).containsText("Say of what");
        assertThat(officer.locator("#danger")).hasValue("because");

        officer.locator("#who").fill("His former partner in Brackwater");
        officer.locator("#danger").fill("He was seen outside her house with a knife");
        officer.locator("#urgency").fill("A visit leaves in ten minutes and nobody answers the duty line");
        officer.locator("form.ts-form button").click();
        assertThat(officer.locator("main")).containsText("Opened in an emergency until");
        String name = officer.locator("h1").innerText();

        Page information = office.windowOf("iris.quartz");
        assertThat(information.locator("main")).containsText("Opened in an emergency");
        information.navigate("/governance/break-glass");
        Locator use = information.locator("main");
        assertThat(use).containsText("His former partner in Brackwater");
        assertThat(use.innerText()).doesNotContain(name);
        information.locator("input[value=justified]").first().check();
        information
                .locator("form[action^='/governance/break-glass/'] [name=words]")
                .first()
                .fill("The duty line was checked and nobody answered.");
        information
                .locator("form[action^='/governance/break-glass/'] button")
                .first()
                .click();
        assertThat(information.locator("main")).containsText("The duty line was checked");
        officer.context().close();
        information.context().close();
    }

    /** The first person whom the officer does not work with and may ask to open: one is found by a whole name. */
    private static Locator door(Office office, Page officer) {
        Page manager = office.windowOf("owen.gritstone");
        for (String surname : SURNAMES) {
            Office.find(manager, surname);
            List<String> names = manager.locator("main a[href^='/people/']").allInnerTexts();
            for (String name : names) {
                Office.find(officer, name.strip());
                Locator door = officer.locator("a:has-text('Open in an emergency')");
                if (door.count() > 0) {
                    manager.context().close();
                    return door.first();
                }
            }
        }
        throw new AssertionError(
                "There is nobody to open: " + officer.locator("main").innerText());
    }
}
