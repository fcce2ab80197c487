package uk.turnstone.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each component of MOJ Frontend that we carry draws the fixtures that we wrote, because MOJ Frontend ships none: the HTML
 * of its macros, and of its pages where a component has no macro. We differ where the macro of 7.1.0 has a slip: the label
 * of a badge is written, and a class of a notification badge stands apart from its own.
 */
class MojFixturesTest {

    /** Fixtures that are not drawn, with the reason. There is none. */
    private static final Map<String, String> SKIPPED = Map.of();

    private static final Fixtures FIXTURES = new Fixtures("moj", "/uk/turnstone/web/kit/moj/{}.json", SKIPPED);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "primary-navigation",
                "sub-navigation",
                "identity-bar",
                "filter",
                "sortable-table",
                "timeline",
                "badge",
                "notification-badge",
                "date-picker",
                "multi-file-upload",
                "page-header-actions",
                "add-another"
            })
    void everyFixtureIsDrawnAsItIsWritten(String component) throws Exception {
        assertThat(FIXTURES.read(component).get("component").asString()).isEqualTo(component);
        assertThat(FIXTURES.failures(component)).isEmpty();
    }
}
