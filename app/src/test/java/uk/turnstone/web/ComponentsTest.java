package uk.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentsTest {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "uk.turnstone.templates");
    private static final List<Choice> CHOICES = List.of(new Choice("in", "On the cohort"), new Choice("out", "Left"));

    @ParameterizedTest
    @ValueSource(strings = {"input", "textarea", "select", "radios", "file_upload"})
    void aFieldIsTiedToItsHintAndItsProblem(String component) {
        String field = field(component, Problems.of("why", "Say why"));
        assertThat(field)
                .contains(
                        "aria-describedby=\"why-hint why-error\"",
                        "id=\"why-hint\"",
                        "id=\"why-error\"",
                        "id=\"why\"",
                        "Say why");
    }

    @ParameterizedTest
    @ValueSource(strings = {"input", "textarea", "select", "radios", "file_upload"})
    void aFieldWithoutProblemShowsNone(String component) {
        assertThat(field(component, Problems.of("another", "Say more"))).doesNotContain("error", "Say more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"input", "textarea"})
    void whatSomebodyTypedStaysText(String component) {
        var parameters = parameters(component, Problems.NONE);
        parameters.put("value", "</textarea>\"><script>alert(1)</script>");
        assertThat(render(component, parameters)).doesNotContain("<script>", "\"><");
    }

    @Test
    void theSummaryLeadsToEachField() {
        assertThat(render("problems", Map.of("problems", Problems.of("born", "Give a date such as 12 3 1992"))))
                .contains("href=\"#born\"", "There is a problem", "Give a date such as 12 3 1992");
        assertThat(render("problems", Map.of("problems", Problems.NONE))).isBlank();
    }

    @Test
    void aFactThatIsMissingIsSaidToBeNotKnown() {
        assertThat(render("fact", Map.of("key", "Telephone"))).contains("Telephone", "not known");
    }

    @Test
    void theChosenAnswerIsChosen() {
        var parameters = parameters("select", Problems.NONE);
        parameters.put("value", "out");
        assertThat(render("select", parameters))
                .contains("value=\"out\" selected")
                .doesNotContain("value=\"in\" selected");
    }

    private static String field(String component, Problems problems) {
        return render(component, parameters(component, problems));
    }

    private static Map<String, Object> parameters(String component, Problems problems) {
        Map<String, Object> parameters =
                new HashMap<>(Map.of("name", "why", "label", "Why", "hint", "In a sentence", "problems", problems));
        if (List.of("select", "radios").contains(component)) {
            parameters.put("choices", CHOICES);
        }
        return parameters;
    }

    private static String render(String component, Map<String, Object> parameters) {
        var output = new StringOutput();
        ENGINE.render("web/" + component + ".jte", parameters, output);
        return output.toString();
    }
}
