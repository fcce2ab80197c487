package uk.turnstone.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import uk.turnstone.people.ExtractTitles;

/** The formats that are known. */
@Component
public final class Formats implements ExtractTitles {
    private final Map<String, Format> formats = new TreeMap<>();

    public Formats() {
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:intake/formats/*.yaml")) {
                Format format = FormatReader.read(
                        String.valueOf(resource.getFilename()), resource.getContentAsString(StandardCharsets.UTF_8));
                formats.put(format.name(), format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Collection<Format> all() {
        return formats.values();
    }

    /** The format of that name; the trouble tells which there are. */
    public Format named(String name) {
        Format format = formats.get(name);
        if (format == null) {
            throw new IntakeTrouble(
                    "There is no format " + name + ". There are: " + String.join(", ", formats.keySet()) + ".");
        }
        return format;
    }

    /** The format of that name, if there is one. */
    public Optional<Format> find(String name) {
        return Optional.ofNullable(formats.get(name));
    }

    /** Its title, or its name where it is known no longer. */
    @Override
    public String of(String name) {
        return find(name).map(Format::title).orElse(name);
    }

    /** Names of formats whose headings these could be, likeliest first. */
    List<String> likely(List<String> headings) {
        List<String> given = headings.stream().map(Formats::plain).toList();
        return formats.values().stream()
                .filter(format -> format.columns().stream()
                        .filter(column -> !column.optionalHeading())
                        .allMatch(column -> given.contains(plain(column.name()))))
                .filter(format -> !format.columns().isEmpty())
                .map(Format::name)
                .toList();
    }

    static String plain(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }
}
