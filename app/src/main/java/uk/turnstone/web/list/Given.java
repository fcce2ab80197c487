package uk.turnstone.web.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a list is filtered by, as it was typed or chosen: values by the names of fields, without empty ones.
 *
 * @param values never an empty list
 */
record Given(Map<String, List<String>> values) {
    static final Given NOTHING = new Given(Map.of());

    Given {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        values.forEach((field, typed) -> {
            List<String> said = typed.stream()
                    .filter(each -> !each.isBlank())
                    .map(String::strip)
                    .toList();
            if (!said.isEmpty()) {
                kept.put(field, said);
            }
        });
        values = Map.copyOf(kept);
    }

    /** The first value of a field; empty where there is none. */
    String first(String field) {
        List<String> all = all(field);
        return all.isEmpty() ? "" : all.getFirst();
    }

    List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Given only(Predicate<String> field) {
        return new Given(values.entrySet().stream()
                .filter(each -> field.test(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Given and(Given more) {
        Map<String, List<String>> both = new LinkedHashMap<>(values);
        both.putAll(more.values);
        return new Given(both);
    }
}
