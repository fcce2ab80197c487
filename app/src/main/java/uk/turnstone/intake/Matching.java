package uk.turnstone.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * What somebody has chosen so far for a partner's own file; it becomes a {@link Mapping} when it is named.
 *
 * @param name name of the mapping; empty while it has none
 * @param headings column of the format to heading of the partner; empty where the partner does not give it
 * @param codes column of the format to the partner's codes and what they stand for
 */
record Matching(String name, Map<String, String> headings, Map<String, Map<String, String>> codes) {

    static Matching of(Mapping mapping) {
        return new Matching(mapping.name(), mapping.headings(), mapping.codes());
    }

    Matching named(String other) {
        return new Matching(other, headings, codes);
    }

    /** Codes of columns that are led to another heading now may mean something else: they go. */
    Matching withHeadings(Map<String, String> chosen) {
        Map<String, Map<String, String>> kept = new LinkedHashMap<>(codes);
        kept.keySet().removeIf(column -> !chosen.getOrDefault(column, "").equals(headings.getOrDefault(column, "")));
        return new Matching(name, chosen, kept);
    }

    Matching withCodes(Map<String, Map<String, String>> chosen) {
        return new Matching(name, headings, chosen);
    }

    /** As the file in which a mapping is kept. */
    String yaml(Format format) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("mapping", name);
        whole.put("format", format.name());
        if (!headings.isEmpty()) {
            whole.put("columns", headings);
        }
        if (!codes.isEmpty()) {
            whole.put("codes", codes);
        }
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setWidth(1000)
                        .build())
                .dumpToString(whole);
    }

    /** To read rows by it before it has a name. */
    Mapping mapping(Format format) {
        return new Mapping(name, format.name(), headings, codes, "");
    }
}
