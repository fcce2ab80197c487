package uk.turnstone.web.kit;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fixtures of a design system: for each component, options and the HTML that its macro makes of them. */
final class Fixtures {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "uk.turnstone.templates");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String system;
    private final String path;

    /** Why a fixture is not drawn, by component and name; empty as long as all are. */
    private final Map<String, String> skipped;

    Fixtures(String system, String path, Map<String, String> skipped) {
        this.system = system;
        this.path = path;
        this.skipped = skipped;
    }

    /** Draws every fixture of a component, prints how many came out as wanted and gives what did not. */
    List<String> failures(String component) throws Exception {
        JsonNode all = read(component).get("fixtures");
        List<String> failures = new ArrayList<>();
        int good = 0;
        for (JsonNode fixture : all) {
            String name = component + " “" + fixture.get("name").asString() + "”";
            if (skipped.containsKey(name)) {
                System.out.println(name + " SKIPPED: " + skipped.get(name));
                continue;
            }
            List<String> differences = differences(component, fixture);
            if (differences.isEmpty()) {
                good++;
            }
            differences.forEach(difference -> failures.add(name + " " + difference));
        }
        System.out.println(component + " " + good + " of " + all.size() + " fixtures");
        if (all.isEmpty()) {
            failures.add(component + " has no fixtures");
        }
        return failures;
    }

    private List<String> differences(String component, JsonNode fixture) throws Exception {
        try {
            String drawn = draw(component, fixture.get("options"));
            return SameDom.differences(fixture.get("html").asString(), drawn);
        } catch (RuntimeException e) {
            return List.of(e.toString());
        }
    }

    String draw(String component, JsonNode options) throws Exception {
        String template = template(component);
        var output = new StringOutput();
        ENGINE.render(template + ".jte", Options.of(template).from(options), output);
        return output.toString();
    }

    /** The template of a component: {@code back-link} is {@code govuk/backLink}. */
    String template(String component) {
        var camel = new StringBuilder(system).append('/');
        for (String word : component.split("-")) {
            camel.append(
                            camel.charAt(camel.length() - 1) == '/'
                                    ? word.substring(0, 1)
                                    : word.substring(0, 1).toUpperCase())
                    .append(word.substring(1));
        }
        return camel.toString();
    }

    /** A file beside the fixtures, such as the options that the macro has. */
    JsonNode read(String component) throws IOException {
        String file = path.replace("{}", component);
        try (var stream = Fixtures.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IOException("There are no fixtures " + file);
            }
            return JSON.readTree(stream.readAllBytes());
        }
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
