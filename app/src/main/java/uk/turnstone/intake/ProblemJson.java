package uk.turnstone.intake;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Problems as JSON, in which the database keeps them. */
final class ProblemJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ProblemJson() {}

    static String write(List<Problem> problems) {
        return JSON.writeValueAsString(problems);
    }

    static List<Problem> read(String json) {
        return Arrays.asList(JSON.readValue(json, Problem[].class));
    }
}
