package uk.turnstone.definitions;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Names and values of a definition, each with its place, so that what is wrong can be shown where it stands. */
public final class Part {
    private final String file;
    private final Node node;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();

    private Part(String file, Node node) {
        this.file = file;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw at(node, "names and values were expected here");
        }
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (entries.put(key, entry) != null) {
                throw at(entry.getKeyNode(), "“" + key + "” stands here for the second time");
            }
        }
    }

    /**
     * Reads a definition.
     *
     * @param file name of the file, for mistakes
     * @throws DefinitionMistake where it is not YAML, or not names and values
     */
    public static Part read(String file, String yaml) {
        try {
            Optional<Node> node =
                    new Compose(LoadSettings.builder().setLabel(file).build()).composeString(yaml);
            return new Part(file, node.orElseThrow(() -> new DefinitionMistake(file, 1, 1, "the file is empty")));
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().orElse(null);
            throw new DefinitionMistake(
                    file,
                    mark == null ? 1 : mark.getLine() + 1,
                    mark == null ? 1 : mark.getColumn() + 1,
                    "this is not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new DefinitionMistake(file, 1, 1, "this is not YAML: " + e.getMessage());
        }
    }

    /** All names and values in the order written, without comments and layout: equal where two files say the same. */
    public String content() {
        var content = new StringBuilder();
        write(node, content);
        return content.toString();
    }

    private static void write(Node node, StringBuilder content) {
        switch (node) {
            case MappingNode mapping ->
                mapping.getValue().forEach(entry -> {
                    write(entry.getKeyNode(), content.append('{'));
                    write(entry.getValueNode(), content.append(':'));
                    content.append('}');
                });
            case SequenceNode list ->
                list.getValue().forEach(each -> {
                    write(each, content.append('['));
                    content.append(']');
                });
            case ScalarNode scalar ->
                content.append('"').append(scalar.getValue()).append('"');
            default -> throw new IllegalStateException("YAML has three kinds of nodes");
        }
    }

    /** What is wrong with the value of a name; with the whole part where the name is not there. */
    public DefinitionMistake mistake(String key, String reason) {
        NodeTuple entry = entries.get(key);
        return at(entry == null ? node : entry.getValueNode(), reason);
    }

    /** What is wrong with the part as a whole. */
    public DefinitionMistake mistake(String reason) {
        return at(node, reason);
    }

    private DefinitionMistake at(Node where, String reason) {
        Mark mark = where.getStartMark().orElse(null);
        return new DefinitionMistake(
                file, mark == null ? 1 : mark.getLine() + 1, mark == null ? 1 : mark.getColumn() + 1, reason);
    }

    /** Refuses every name but these. */
    public void knows(String... keys) {
        Set<String> known = Set.of(keys);
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                throw at(
                        entry.getKeyNode(),
                        "“" + key + "” is not known here; known are " + String.join(", ", List.of(keys)));
            }
        });
    }

    public boolean has(String key) {
        NodeTuple entry = entries.get(key);
        return entry != null && !entry.getValueNode().getTag().equals(Tag.NULL);
    }

    public String text(String key) {
        String text = textOr(key, null);
        if (text == null) {
            throw mistake(key, "“" + key + "” is missing");
        }
        return text;
    }

    public @Nullable String textOr(String key, @Nullable String otherwise) {
        NodeTuple entry = entries.get(key);
        return entry == null || !has(key) ? otherwise : scalar(entry.getValueNode(), key);
    }

    private String scalar(Node value, String key) {
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw at(value, "“" + key + "” wants a word or a sentence");
    }

    /** A whole number. */
    public @Nullable Integer number(String key) {
        String text = textOr(key, null);
        if (text == null) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw mistake(key, "“" + key + "” wants a whole number, not “" + text + "”");
        }
    }

    public int neededNumber(String key) {
        Integer number = number(key);
        if (number == null) {
            throw mistake(key, "“" + key + "” is missing");
        }
        return number;
    }

    public boolean flag(String key, boolean otherwise) {
        return switch (textOr(key, otherwise ? "true" : "false")) {
            case "true" -> true;
            case "false" -> false;
            case null, default -> throw mistake(key, "“" + key + "” is true or false");
        };
    }

    /** A day, such as 2026-11-23. */
    public LocalDate day(String key) {
        String text = text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw mistake(key, "“" + key + "” wants a day such as 2026-11-23, not “" + text + "”");
        }
    }

    /** One of these words. */
    public String oneOf(String key, @Nullable String otherwise, List<String> words) {
        String text = otherwise == null ? text(key) : String.valueOf(textOr(key, otherwise));
        if (!words.contains(text)) {
            throw mistake(key, "“" + key + "” is one of " + String.join(", ", words) + ", not “" + text + "”");
        }
        return text;
    }

    /** A list of words; a single word is a list of one. */
    public List<String> words(String key) {
        NodeTuple entry = entries.get(key);
        if (entry == null || !has(key)) {
            return List.of();
        }
        if (entry.getValueNode() instanceof SequenceNode list) {
            return list.getValue().stream().map(each -> scalar(each, key)).toList();
        }
        return List.of(scalar(entry.getValueNode(), key));
    }

    /** The part under a name; null where it is not there. */
    public @Nullable Part part(String key) {
        NodeTuple entry = entries.get(key);
        return entry == null || !has(key) ? null : new Part(file, entry.getValueNode());
    }

    /** A list of parts; a single one is a list of one. */
    public List<Part> parts(String key) {
        NodeTuple entry = entries.get(key);
        if (entry == null || !has(key)) {
            return List.of();
        }
        if (entry.getValueNode() instanceof SequenceNode list) {
            List<Part> parts = new ArrayList<>();
            list.getValue().forEach(each -> parts.add(new Part(file, each)));
            return parts;
        }
        return List.of(new Part(file, entry.getValueNode()));
    }
}
