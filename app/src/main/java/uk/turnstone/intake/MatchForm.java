package uk.turnstone.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.turnstone.web.Problem;
import uk.turnstone.web.Problems;

/** Reads what was chosen in the pages that match a file. */
final class MatchForm {
    private MatchForm() {}

    static String column(int index) {
        return "column-" + index;
    }

    static String code(int column, int code) {
        return "code-" + column + "-" + code;
    }

    static String given(int column, int code) {
        return "given-" + column + "-" + code;
    }

    /** Column of the format to the heading chosen; empty for none. Places that the file has not are none. */
    static Map<String, String> headings(Format format, List<String> header, Map<String, String> sent) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (int i = 0; i < format.columns().size(); i++) {
            String place = sent.getOrDefault(column(i), "");
            int cell = place.matches("\\d{1,4}") ? Integer.parseInt(place) : -1;
            chosen.put(format.columns().get(i).name(), cell >= 0 && cell < header.size() ? header.get(cell) : "");
        }
        return chosen;
    }

    static Problems wrong(Format format, List<String> header, Map<String, String> chosen) {
        List<Problem> problems = new ArrayList<>();
        List<String> plain = header.stream().map(Formats::plain).toList();
        for (int i = 0; i < format.columns().size(); i++) {
            Column column = format.columns().get(i);
            String heading = chosen.getOrDefault(column.name(), "");
            if (heading.isBlank() && column.required()) {
                problems.add(new Problem(
                        column(i), "Choose the heading under which " + column.name() + " stands; every row needs one"));
            }
            if (!heading.isBlank() && Collections.frequency(plain, Formats.plain(heading)) > 1) {
                problems.add(new Problem(
                        column(i),
                        "The heading " + heading
                                + " stands twice in the file; give one another name there, and send it again"));
            }
        }
        return new Problems(problems);
    }

    /** Column of the format to the partner's codes and what was chosen for them; what was left is not in it. */
    static Map<String, Map<String, String>> codes(Format format, Map<String, String> sent) {
        Map<String, Map<String, String>> chosen = new LinkedHashMap<>();
        for (int i = 0; i < format.columns().size(); i++) {
            Column column = format.columns().get(i);
            Map<String, String> list = new LinkedHashMap<>();
            for (int n = 0; n < CodesFound.MOST; n++) {
                String given = sent.getOrDefault(given(i, n), "");
                String meant = sent.getOrDefault(code(i, n), "");
                if (!given.isBlank() && column.codes().containsKey(meant)) {
                    list.put(given, meant);
                }
            }
            if (!list.isEmpty()) {
                chosen.put(column.name(), list);
            }
        }
        return chosen;
    }
}
