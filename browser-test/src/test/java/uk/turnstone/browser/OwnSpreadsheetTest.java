package uk.turnstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A partner's own spreadsheet, from the file to the person's page. */
@InABrowser
class OwnSpreadsheetTest {
    private static final String ROWS = """
            Custody Ref;Arrest Date/Time;Family Name;First Names;Gender;DOB;Offence Type;Offence
            OWN/0001/26;20/11/2026 10:15;Smew;Peregrine;Male;05/05/1990;Acquisitive crime;Theft from a shop
            OWN/0002/26;20/11/2026 11:15;Smew;Linnet;Female;07/05/1991;Acquisitive crime;Theft from a shop
            OWN/0003/26;20/11/2026 12:15;Smew;Avocet;Female;08/05/1992;Acquisitive crime;Theft from a shop
            OWN/0004/26;20/11/2026 13:15;Smew;Brambling;Female;09/05/1993;Acquisitive crime;Theft from a shop
            OWN/0005/26;35/11/2026 14:15;Smew;Whinchat;Female;10/05/1994;Acquisitive crime;Theft from a shop
            """;

    @Test
    void columnsAndCodesAreMatchedTheFileDeliveredARowCorrectedThePersonIsThereAndAWrongFactReported(Office office) {
        Page page = office.window();
        page.setViewportSize(320, 800);
        page.navigate("/");
        press(page, "Sign in as Marla Gneiss");
        page.navigate("/deliveries/new");
        page.getByLabel("What it holds").selectOption("police-arrests");
        page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("own.csv", "text/csv", ROWS.getBytes(StandardCharsets.UTF_8)));
        press(page, "Deliver");
        assertThat(heading(page)).containsText("Match the columns of own.csv");
        assertThat(page.getByLabel("surname", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("2");
        press(page, "Go on");
        assertThat(page.getByLabel("Acquisitive crime")).hasValue("acquisitive");
        press(page, "Rehearse");
        assertThat(page.locator("#heaps")).containsText("5 rows read: 4 would be taken in and 1 turned back.");
        page.getByLabel("Name of the mapping").fill("Own spreadsheet of the custody desk");
        press(page, "Save the mapping and deliver");
        if (page.getByText("Yes, take it in").count() > 0) {
            press(page, "Yes, take it in");
        }
        assertThat(page.locator("#heaps")).containsText("4 new");
        page.locator("#rejected a[href*='/rows/']").first().click();
        page.locator("[aria-invalid=true]").first().fill("2026-11-20 14:15");
        press(page, "Take the row in");
        page.navigate("/");
        press(page, "Sign out");

        press(page, "Sign in as Owen Gritstone");
        Office.find(page, "Smew Whinchat");
        Locator found = page.locator("#found tbody a").first();
        String name = found.innerText();
        found.click();
        assertThat(heading(page)).hasText(name);
        assertThat(page.locator("#time-line")).containsText("Theft from a shop");
        String person = page.url();

        page.locator("#facts")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Name, "))
                .first()
                .click();
        press(page, "Report it");
        assertThat(page.locator(".govuk-error-summary")).containsText("Choose what is wrong");
        page.getByLabel("The fact: it is not so").check();
        page.getByLabel("What is wrong with it, in a sentence").fill("Written with a second n on her papers.");
        press(page, "Report it");
        assertThat(page).hasURL(person);
        assertThat(page.locator("#facts")).containsText("reported wrong, not answered yet");
        page.navigate("/");
        press(page, "Sign out");

        press(page, "Sign in as Marla Gneiss");
        Locator waiting = page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Name"))
                .first();
        assertThat(page.locator("main")).containsText("Written with a second n on her papers.");
        waiting.click();
        page.getByLabel("It was right after all").check();
        page.getByLabel("In a sentence, such as which delivery brings it").fill("The custody record was read again.");
        press(page, "Answer");
        page.navigate("/");
        press(page, "Sign out");

        press(page, "Sign in as Owen Gritstone");
        assertThat(page.locator("main")).containsText("The custody record was read again.");
        page.navigate(person);
        assertThat(page.locator("#facts")).not().containsText("reported wrong, not answered yet");
        page.context().close();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
