package uk.turnstone.demo;

import java.util.Map;
import java.util.TreeMap;

/** How many rows each file holds, headings left out; for boundaries, wards. */
final class FileCounts {
    private final Map<String, Long> rows = new TreeMap<>();

    void add(String file, long count) {
        rows.put(file, count);
    }

    Map<String, Long> byFile() {
        return new TreeMap<>(rows);
    }

    long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
