package uk.turnstone.web.kit;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A start tag whose attributes are not known when the template is written; JTE allows no expression as the name of one.
 * In a template: <code>${Markup.open("p").css("govuk-hint", classes).plus(attributes)}…${Markup.close("p")}</code>.
 */
public final class Markup implements Content {
    private static final Pattern TAG = Pattern.compile("[a-z][a-z0-9]*");

    /** Names of elements that were looked at before; templates have a few dozen. */
    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

    private final String tag;

    /** Grows while a template says what the tag has; each tag is written once and kept by nobody. */
    private final List<Attributes> attributes = new ArrayList<>(8);

    private Markup(String tag) {
        this.tag = tag;
    }

    /**
     * A start tag.
     *
     * @throws IllegalArgumentException if there cannot be such an element
     */
    public static Markup open(String tag) {
        if (!KNOWN.contains(tag)) {
            if (!TAG.matcher(tag).matches() || tag.equals("script") || tag.equals("style")) {
                throw new IllegalArgumentException("There is no element " + tag);
            }
            KNOWN.add(tag);
        }
        return new Markup(tag);
    }

    /** The end tag; written by the template beside it, which may not close by itself what it has not opened. */
    public static Content close(String tag) {
        String checked = open(tag).tag;
        return output -> output.writeContent("</" + checked + ">");
    }

    /** The classes that are given; the attribute is left out if none is. */
    public Markup css(@Nullable String... classes) {
        return with("class", given(classes));
    }

    /** The words that are given, as one value: {@code given("a", null, "b")} is {@code a b}. */
    public static String given(@Nullable String... words) {
        return Arrays.stream(words)
                .filter(Objects::nonNull)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(" "));
    }

    /** An attribute that is left out where its value is missing or empty. */
    public Markup with(String name, @Nullable String value) {
        return value == null || value.isEmpty() ? this : always(name, value);
    }

    /** An attribute that is left out where its value is missing. */
    public Markup with(String name, @Nullable Integer value) {
        return value == null ? this : always(name, value.toString());
    }

    /** An attribute that is there even with an empty value. */
    public Markup always(String name, @Nullable String value) {
        return plus(Attributes.NONE.and(name, value == null ? "" : value));
    }

    /** An attribute that says {@code true} or {@code false}, left out where nothing was said. */
    public Markup says(String name, @Nullable Boolean value) {
        return value == null ? this : always(name, value.toString());
    }

    /** An attribute without value, such as {@code disabled}. */
    public Markup flag(String name, boolean there) {
        return plus(Attributes.NONE.optional(name, there));
    }

    public Markup plus(Attributes more) {
        attributes.add(more);
        return this;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent("<" + tag);
        attributes.forEach(some -> some.each((name, value) -> write(name, value, output)));
        output.writeContent(">");
    }

    private static void write(String name, @Nullable String value, TemplateOutput output) {
        output.writeContent(" " + name);
        if (value != null) {
            output.writeContent("=\"");
            Escape.htmlAttribute(runs(value) ? "#" : value, output);
            output.writeContent("\"");
        }
    }

    // The policy drops such addresses too; browsers ignore blanks and control characters before them.
    private static boolean runs(String value) {
        return value.indexOf(':') >= 0
                && value.replaceAll("[\\p{Cntrl}\\s]", "")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("javascript:");
    }
}
