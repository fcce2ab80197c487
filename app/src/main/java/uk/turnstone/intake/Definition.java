package uk.turnstone.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A part of a YAML definition, with words for what is wrong in it. */
final class Definition {
    private final String where;
    private final Map<String, Object> values;

    private Definition(String where, Map<String, Object> values) {
        this.where = where;
        this.values = values;
    }

    static Definition parse(String file, String yaml) {
        try {
            Object loaded = new Load(LoadSettings.builder()
                            .setLabel(file)
                            .setAllowDuplicateKeys(false)
                            .build())
                    .loadFromString(yaml);
            return of(file, loaded);
        } catch (YamlEngineException e) {
            throw new IntakeTrouble(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Definition of(String where, @Nullable Object loaded) {
        if (!(loaded instanceof Map<?, ?> map)) {
            throw new IntakeTrouble(where + ": names and values were expected here");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, value) -> values.put(String.valueOf(key), value));
        return new Definition(where, values);
    }

    IntakeTrouble mistake(String key, String reason) {
        return new IntakeTrouble(where + ", " + key + ": " + reason);
    }

    String text(String key) {
        String text = textOr(key, null);
        if (text == null) {
            throw mistake(key, "is missing");
        }
        return text;
    }

    @Nullable String textOr(String key, @Nullable String otherwise) {
        Object value = values.get(key);
        return value == null ? otherwise : String.valueOf(value);
    }

    String textOrElse(String key, String otherwise) {
        Object value = values.get(key);
        return value == null ? otherwise : String.valueOf(value);
    }

    int number(String key, int otherwise) {
        Object value = values.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Number number) {
            return number.intValue();
        }
        throw mistake(key, "is no number: " + value);
    }

    /** A number with or without decimals. */
    @Nullable Double decimalOr(String key, @Nullable Double otherwise) {
        Object value = values.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw mistake(key, "is no number: " + value);
    }

    boolean flag(String key) {
        Object value = values.getOrDefault(key, false);
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw mistake(key, "is neither true nor false: " + value);
    }

    /** One of the words, in any case, as written in {@code words}. */
    String oneOf(String key, @Nullable String otherwise, List<String> words) {
        String text = textOr(key, otherwise);
        String word = text == null ? "" : text.toUpperCase(Locale.ROOT).replace('-', '_');
        if (!words.contains(word)) {
            throw mistake(key, "wants one of " + String.join(", ", words).toLowerCase(Locale.ROOT));
        }
        return word;
    }

    List<String> texts(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw mistake(key, "wants a list");
    }

    List<Definition> list(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw mistake(key, "wants a list");
        }
        List<Definition> parts = new ArrayList<>();
        for (Object each : list) {
            parts.add(of(where + ", " + key + " " + (parts.size() + 1), each));
        }
        return parts;
    }

    @Nullable Definition optional(String key) {
        Object value = values.get(key);
        return value == null ? null : of(where + ", " + key, value);
    }

    Map<String, Definition> each() {
        Map<String, Definition> parts = new LinkedHashMap<>();
        values.forEach((key, value) -> parts.put(key, of(where + ", " + key, value)));
        return parts;
    }

    /** Names and their values, as texts. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }

    /** Codes as a list (each keeps itself) or as accepted: kept. */
    Map<String, String> codes(String key) {
        Object value = values.get(key);
        Map<String, String> codes = new LinkedHashMap<>();
        switch (value) {
            case null -> {}
            case List<?> list -> list.forEach(code -> codes.put(String.valueOf(code), String.valueOf(code)));
            case Map<?, ?> map -> map.forEach((code, kept) -> codes.put(String.valueOf(code), String.valueOf(kept)));
            default -> throw mistake(key, "wants a list of codes, or names and values");
        }
        return codes;
    }
}
