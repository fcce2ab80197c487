package uk.turnstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;

/** What a data officer does with the week's arrests. */
record Delivery(Page page) {
    /** What should have stood in each column that is wrong; the mistakes are those of the practice file. */
    private static final Map<String, String> RIGHT = Map.of(
            "custody_record", "CR26/9999999",
            "arrested_at", "2026-11-17 10:15",
            "sex", "M",
            "outcome", "charged",
            "offence_group", "acquisitive",
            "surname", "Sanderling",
            "birth_date", "1990-05-05",
            "address", "4 Samphire Close");

    /** Delivers the file and sees where each of its rows ended. */
    void takeIn(Path file) {
        link("Deliveries").click();
        button("Deliver a file").click();
        page.getByLabel("What it holds").selectOption("police-arrests");
        page.getByLabel("File", new Page.GetByLabelOptions().setExact(true)).setInputFiles(file);
        button("Deliver").click();
        Locator yes = button("Yes, take it in");
        if (yes.count() > 0) {
            yes.click();
        }
        assertThat(page.locator("#heaps"))
                .containsText("70 rows read = 60 new + 0 changed + 0 unchanged + 10 rejected");
        assertThat(page.locator("#rejected")).containsText("10 of 10 to correct");
    }

    /** Corrects row after row until none is open; what is wrong is marked at its field. */
    void correctAll() {
        for (int left = 10; left > 0; left--) {
            assertThat(page.locator("#rejected")).containsText(left + " of 10 to correct");
            page.locator("#rejected a[href*='/rows/']").first().click();
            for (Locator wrong : page.locator("[aria-invalid=true]").all()) {
                String heading = page.locator("label[for='" + wrong.getAttribute("id") + "']")
                        .innerText();
                wrong.fill(RIGHT.get(heading.strip()));
            }
            button("Take the row in").click();
            assertThat(page.locator(".govuk-notification-banner")).containsText("was corrected and taken in");
        }
        assertThat(page.locator("#rejected")).containsText("0 of 10 to correct");
    }

    private Locator link(String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
