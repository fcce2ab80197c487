package uk.turnstone.people;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Map;
import uk.turnstone.web.Frame;

/**
 * A section to show, made like a page: its template takes {@code frame} and {@code page}.
 *
 * @param template the template without suffix, such as {@code cohorts/of-person}
 * @param page what it shows; a public record
 */
public record SectionView(String template, Object page) {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, SectionView.class.getClassLoader(), "uk.turnstone.templates");

    /** The section, to stand within the page. */
    public Content content(Frame frame) {
        return output -> ENGINE.render(template + ".jte", Map.of("frame", frame, "page", page), output);
    }
}
