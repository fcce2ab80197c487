package uk.turnstone.web.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each component of GOV.UK Frontend that we carry draws all of its fixtures as its macro does. */
class GovukFixturesTest {
    private static final String COMPONENTS = "/META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/components/";

    /** Fixtures that are not drawn, with the reason. There is none. */
    private static final Map<String, String> SKIPPED = Map.of();

    private static final Fixtures FIXTURES = new Fixtures("govuk", COMPONENTS + "{}/fixtures.json", SKIPPED);

    private static final Fixtures OPTIONS = new Fixtures("govuk", COMPONENTS + "{}/macro-options.json", SKIPPED);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "back-link",
                "breadcrumbs",
                "button",
                "character-count",
                "checkboxes",
                "date-input",
                "details",
                "error-message",
                "error-summary",
                "exit-this-page",
                "fieldset",
                "file-upload",
                "hint",
                "input",
                "inset-text",
                "label",
                "notification-banner",
                "pagination",
                "panel",
                "password-input",
                "phase-banner",
                "radios",
                "select",
                "service-navigation",
                "skip-link",
                "summary-list",
                "table",
                "tabs",
                "tag",
                "task-list",
                "textarea",
                "warning-text"
            })
    void everyFixtureIsDrawnAsTheMacroDrawsIt(String component) throws Exception {
        assertThat(FIXTURES.failures(component)).isEmpty();
        assertThat(Options.of(FIXTURES.template(component)).differences(OPTIONS.read(component)))
                .as("names of the options of %s", component)
                .isEmpty();
    }

    @Test
    void anOptionThatTheMacroDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> FIXTURES.draw("hint", Fixtures.json("{\"words\": \"x\"}")))
                .hasMessageContaining("has no option words");
        assertThatThrownBy(() -> FIXTURES.draw("input", Fixtures.json("{\"hint\": {\"words\": \"x\"}}")))
                .hasMessageContaining("Hint has no option words");
    }

    @Test
    void aDifferenceOfAnAttributeAClassAWordOrABlankIsSeen() throws Exception {
        String drawn = FIXTURES.draw("label", Fixtures.json("{\"text\": \"Name\", \"for\": \"name\"}"));
        assertThat(SameDom.differences("<label class=\"govuk-label\" for=\"name\">Name</label>", drawn))
                .isEmpty();
        for (String other : new String[] {
            "<label class=\"govuk-label\" for=\"names\">Name</label>",
            "<label class=\"govuk-label\">Name</label>",
            "<label class=\"govuk-label\" for=\"name\" hidden>Name</label>",
            "<label class=\"govuk-label a\" for=\"name\">Name</label>",
            "<label class=\"govuk-label\" for=\"name\">Names</label>",
            "<label class=\"govuk-label\" for=\"name\"><b>Name</b></label>",
            "<span class=\"govuk-label\" for=\"name\">Name</span>",
            "<label class=\"govuk-label\" for=\"name\">Name</label><p></p>"
        }) {
            assertThat(SameDom.differences(other, drawn)).as(other).isNotEmpty();
        }
        assertThat(SameDom.differences("<p>a<b>b</b></p>", "<p>a <b>b</b></p>")).isNotEmpty();
    }
}
