package uk.turnstone.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The templates, translated into Java and compiled by the build: a wrong name in one fails there and not here. */
@Component
final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "uk.turnstone.templates");

    /** Renders wholly before anything is sent, so that a failure half-way becomes an error page and not half a page. */
    String render(PageView view, Frame frame) {
        var output = new StringOutput(16_384);
        engine.render(view.template() + ".jte", Map.of("frame", frame, "page", view.page()), output);
        return output.toString();
    }
}
