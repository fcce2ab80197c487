package uk.turnstone.linkage.io;

import java.io.Reader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import uk.turnstone.linkage.identifier.IdentifierType;

/** A mapping as YAML writes it. An entry that is not known is an error, since it is most likely one that is misspelt. */
final class MappingYaml {

    private static final Set<String> ENTRIES = Set.of("agency", "source", "protected", "columns", "identifiers");

    private final String file;

    MappingYaml(String file) {
        this.file = file;
    }

    RecordMapping read(Reader reader) throws UnusableFileException {
        Map<?, ?> yaml = entries(load(reader), "the file");
        for (Object entry : yaml.keySet()) {
            if (!ENTRIES.contains(String.valueOf(entry))) {
                throw unusable("does not know “" + entry + "”; entries are " + listed(ENTRIES) + ".");
            }
        }
        Object isProtected = yaml.get("protected");
        if (isProtected != null && !(isProtected instanceof Boolean)) {
            throw unusable("needs true or false for “protected”.");
        }
        RecordMapping mapping = new RecordMapping(
                text(yaml, "agency"),
                text(yaml, "source"),
                Boolean.TRUE.equals(isProtected),
                headings(yaml.get("columns"), "columns", RecordMapping.Column.class),
                headings(yaml.get("identifiers"), "identifiers", IdentifierType.class));
        if (mapping.columns().isEmpty() && mapping.identifiers().isEmpty()) {
            throw unusable("maps no heading: add entries under “columns” or “identifiers”.");
        }
        return mapping;
    }

    private @Nullable Object load(Reader reader) throws UnusableFileException {
        try {
            return new Load(LoadSettings.builder().setLabel(file).build()).loadFromReader(reader);
        } catch (YamlEngineException wrong) {
            throw new UnusableFileException(file + " is not YAML: " + wrong.getMessage(), wrong);
        }
    }

    private <E extends Enum<E>> Map<E, List<String>> headings(@Nullable Object under, String entry, Class<E> kinds)
            throws UnusableFileException {
        Map<E, List<String>> headings = new EnumMap<>(kinds);
        if (under != null) {
            for (Map.Entry<?, ?> line : entries(under, "“" + entry + "”").entrySet()) {
                headings.put(kind(String.valueOf(line.getKey()), entry, kinds), list(line.getValue()));
            }
        }
        return headings;
    }

    private <E extends Enum<E>> E kind(String written, String entry, Class<E> kinds) throws UnusableFileException {
        for (E kind : kinds.getEnumConstants()) {
            if (kind.name().equalsIgnoreCase(written)) {
                return kind;
            }
        }
        Set<String> known = Arrays.stream(kinds.getEnumConstants())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        throw unusable("does not know “" + written + "” under “" + entry + "”; there are " + listed(known) + ".");
    }

    private static List<String> list(@Nullable Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(String.valueOf(value));
    }

    private String text(Map<?, ?> yaml, String entry) throws UnusableFileException {
        if (yaml.get(entry) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw unusable("needs an entry “" + entry + "”.");
    }

    private Map<?, ?> entries(@Nullable Object value, String what) throws UnusableFileException {
        if (value instanceof Map<?, ?> entries) {
            return entries;
        }
        throw unusable("should hold entries such as “agency: police”, but " + what + " does not.");
    }

    private static String listed(Set<String> known) {
        return known.stream().sorted().collect(Collectors.joining(", "));
    }

    private UnusableFileException unusable(String rest) {
        return new UnusableFileException("The mapping " + file + " " + rest);
    }
}
