package uk.turnstone.forms;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in the fields of a form, as typed. Names of fields: {@code q-} and the question for the answer, {@code x-} for
 * why there is none where the answer is typed, {@code s-} for who gave it.
 */
public record Typed(Map<String, List<String>> fields) {
    /** Begins a value of {@code q-} that says why there is no answer. */
    static final String NO_ANSWER = "~";

    static final String ANSWERED_ON = "answered-on";
    static final String SOURCE = "source";
    static final String JUDGED = "judged";
    static final String JUDGED_WHY = "judged-why";
    static final String CORRECTS_WHY = "corrects-why";
    private static final List<String> OURS = List.of(ANSWERED_ON, SOURCE, JUDGED, JUDGED_WHY, CORRECTS_WHY);
    private static final JsonMapper JSON = JsonMapper.shared();

    public Typed {
        fields = fields.entrySet().stream()
                .filter(field -> OURS.contains(field.getKey()) || field.getKey().matches("[qxs]-.*"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> List.copyOf(field.getValue()), (a, b) -> a, TreeMap::new));
    }

    static Typed nothing() {
        return new Typed(Map.of());
    }

    static Typed fromJson(String json) {
        return new Typed(JSON.readValue(json, new TypeReference<Map<String, List<String>>>() {}));
    }

    String json() {
        return JSON.writeValueAsString(fields);
    }

    /** The first value of a field; empty where it has none. */
    public String one(String field) {
        List<String> values = all(field);
        return values.isEmpty() ? "" : values.getFirst();
    }

    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    /** True where nothing was answered or written: what the page itself fills in does not count. */
    boolean empty() {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("s-"))
                .filter(field -> !List.of(ANSWERED_ON, SOURCE).contains(field.getKey()))
                .flatMap(field -> field.getValue().stream())
                .allMatch(String::isBlank);
    }

    Typed with(String field, List<String> values) {
        Map<String, List<String>> more = new TreeMap<>(fields);
        more.put(field, values);
        return new Typed(more);
    }

    Typed without(String field) {
        Map<String, List<String>> fewer = new TreeMap<>(fields);
        fewer.remove(field);
        return new Typed(fewer);
    }
}
