package uk.turnstone.intake;

import java.util.List;

/** A row as one line of comma-separated values (RFC 4180), and back. */
final class CsvLine {
    /** A bit for each of the first 64 characters. */
    private static final long TO_BE_QUOTED = 1L << ',' | 1L << '"' | 1L << '\n' | 1L << '\r' | 1L << '\0';

    private CsvLine() {}

    static String of(List<String> cells) {
        StringBuilder line = new StringBuilder(cells.size() * 16);
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(',');
            }
            append(line, cells.get(i));
        }
        return line.toString();
    }

    private static void append(StringBuilder line, String cell) {
        if (!needsQuotes(cell)) {
            line.append(cell);
            return;
        }
        line.append('"');
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '"') {
                line.append('"');
            }
            // PostgreSQL keeps every character but NUL.
            line.append(c == '\0' ? '\u2400' : c);
        }
        line.append('"');
    }

    private static boolean needsQuotes(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c < 64 && (TO_BE_QUOTED >> c & 1) == 1) {
                return true;
            }
        }
        return false;
    }

    static List<String> cells(String line) {
        try (var reader = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(line)) {
            return reader.stream()
                    .findFirst()
                    .map(de.siegmar.fastcsv.reader.CsvRecord::getFields)
                    .orElse(List.of(""));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
