package uk.turnstone.linkage.io;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in the YAML of a model, or a sentence that names the file and the place where something else does. */
record Entries(String file) {

    Map<?, ?> map(@Nullable Object value, String place) throws UnusableFileException {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw unusable(place, "should hold entries such as “name: person”");
    }

    List<?> list(@Nullable Object value, String place) throws UnusableFileException {
        if (value instanceof List<?> list) {
            return list;
        }
        throw unusable(place, "should be a list, in [brackets] or with a dash before each");
    }

    void only(Map<?, ?> entries, Set<String> known, String place) throws UnusableFileException {
        for (Object entry : entries.keySet()) {
            if (!known.contains(String.valueOf(entry))) {
                throw unusable(
                        place,
                        "does not know “" + entry + "”; entries are "
                                + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    String text(Map<?, ?> yaml, String entry) throws UnusableFileException {
        if (yaml.get(entry) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw unusable("the file", "needs an entry “" + entry + "”");
    }

    double number(Map<?, ?> yaml, String entry, double usual, String place) throws UnusableFileException {
        Object value = yaml.get(entry);
        if (value == null) {
            return usual;
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw unusable(place, "needs a number for “" + entry + "” and has “" + value + "”");
    }

    /** What a part of a model refuses is said with the file's name. */
    <T> T made(Supplier<T> part) throws UnusableFileException {
        try {
            return part.get();
        } catch (IllegalArgumentException e) {
            throw new UnusableFileException("The model " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    UnusableFileException unusable(String place, String rest) {
        return new UnusableFileException("The model " + file + ", " + place + ": " + rest + ".");
    }
}
