package uk.turnstone.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts, while a file is read, which columns hold values, and what is wrong in which rows. Holds no value of any row. */
final class RowCounts {
    /** More different reasons than this tell nobody anything; the rest are counted as one. */
    private static final int MOST_REASONS = 500;

    /** Lines kept as examples of a fault. */
    private static final int EXAMPLES = 5;

    /** Reasons that compare two dates end in the other date, which is a value. */
    private static final Pattern VALUE_AT_END = Pattern.compile(", which is .*$");

    private record What(String kind, String column, String reason) {}

    private static final class Where {
        private long rows;
        private final List<Integer> lines = new ArrayList<>();

        void add(int line) {
            rows++;
            if (lines.size() < EXAMPLES) {
                lines.add(line);
            }
        }
    }

    private final List<Column> columns;
    private final long[] filled;
    private final Map<What, Where> wrong = new HashMap<>();

    RowCounts(Format format) {
        this.columns = format.columns();
        this.filled = new long[columns.size()];
    }

    void add(CheckedRow row) {
        for (int i = 0; i < Math.min(filled.length, row.values().length); i++) {
            filled[i] += row.values()[i] == null ? 0 : 1;
        }
        add("rejected", row.line(), row.problems());
        add("flagged", row.line(), row.flags());
    }

    private void add(String kind, int line, List<Problem> problems) {
        problems.stream()
                .map(each -> new What(
                        kind, each.column(), VALUE_AT_END.matcher(each.reason()).replaceFirst("")))
                .map(each -> wrong.size() < MOST_REASONS || wrong.containsKey(each)
                        ? each
                        : new What(kind, "", "for other reasons"))
                .distinct()
                .forEach(
                        each -> wrong.computeIfAbsent(each, what -> new Where()).add(line));
    }

    void keep(JdbcClient sql, int delivery) {
        for (int i = 0; i < filled.length; i++) {
            keep(sql, delivery, new What("filled", columns.get(i).name(), ""), filled[i], List.of());
        }
        wrong.forEach((what, where) -> keep(sql, delivery, what, where.rows, where.lines));
    }

    private static void keep(JdbcClient sql, int delivery, What what, long rows, List<Integer> lines) {
        sql.sql("""
                INSERT INTO intake.delivery_count (delivery_id, kind, column_name, reason, rows, lines)
                VALUES (:delivery, :kind, :column, :reason, :rows, :lines)
                """)
                .param("delivery", delivery)
                .param("kind", what.kind())
                .param("column", what.column())
                .param("reason", what.reason())
                .param("rows", rows)
                .param("lines", lines.toArray(Integer[]::new))
                .update();
    }
}
