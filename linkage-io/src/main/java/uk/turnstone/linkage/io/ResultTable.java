package uk.turnstone.linkage.io;

import java.util.List;
import java.util.Locale;

/** A table in which linking is handed on, with its headings. */
public enum ResultTable {
    /** One line for each record. */
    CLUSTERS("cluster", "record"),
    /** One line for each pair, sentences divided by spaces. */
    LINKS("a", "b", "rule", "evidence"),
    /** One line for each finding, records divided by spaces. */
    FINDINGS("kind", "records", "sentence"),
    /** One line for each cell or row that could not be used. */
    PROBLEMS("file", "line", "column", "value", "reason");

    private final List<String> headings;

    ResultTable(String... headings) {
        this.headings = List.of(headings);
    }

    /** The headings, in order. */
    public List<String> headings() {
        return headings;
    }

    /** The name of its file, such as {@code clusters.csv}. */
    public String file() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }
}
