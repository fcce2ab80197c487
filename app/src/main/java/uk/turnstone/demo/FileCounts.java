package uk.turnstone.demo;

import java.util.Map;
import java.util.TreeMap;

/** How many rows each file holds, told by several threads, headings left out; for boundaries, wards. */
final class FileCounts {
    private final Map<String, Long> rows = new TreeMap<>();

    synchronized void add(String file, long count) {
        rows.put(file, count);
    }

    synchronized Map<String, Long> byFile() {
        return new TreeMap<>(rows);
    }

    synchronized long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
