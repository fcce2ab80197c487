package uk.turnstone.intake;

import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows turned back, kept for whoever corrects them. Only the agency that delivered them may read them. */
final class RejectedRows {
    private static final String READ = """
            SELECT r.line, r.raw, r.problems::text, c.public_key, coalesce(u.name, c.delivered_by), c.corrects IS NOT NULL,
                   c.published_at AT TIME ZONE 'Europe/London'
            FROM intake.rejected_row r
            LEFT JOIN intake.delivery c ON c.delivery_id = r.corrected_by
            LEFT JOIN access.app_user u ON u.login = c.delivered_by
            WHERE r.delivery_id = :delivery
            """;

    private RejectedRows() {}

    /** Moves them from staging; those of an earlier reading of the same file give way. */
    static void keep(JdbcClient sql, int delivery) {
        sql.sql("DELETE FROM intake.rejected_row WHERE delivery_id = :delivery")
                .param("delivery", delivery)
                .update();
        sql.sql("INSERT INTO intake.rejected_row (delivery_id, line, raw, problems, source_key) SELECT " + delivery
                        + ", line, raw, problems, source_key FROM " + StagingTables.name("reject", delivery))
                .update();
    }

    /** Rows of earlier deliveries whose records this one brings: nobody need correct them any more. */
    static void sentAgain(JdbcClient sql, int delivery) {
        sql.sql("""
                UPDATE intake.rejected_row r SET corrected_by = :delivery
                WHERE corrected_by IS NULL AND source_key IS NOT NULL AND delivery_id < :delivery
                  AND EXISTS (SELECT 1 FROM """ + " " + StagingTables.name("record", delivery) + """
                 s WHERE s.source_key = r.source_key)
                """)
                .param("delivery", delivery)
                .update();
    }

    /**
     * Marks a row as corrected by a delivery.
     *
     * @return false if it was corrected before, or if the delivery rejected it again
     */
    static boolean corrected(JdbcClient sql, Correction row, int delivery) {
        return sql.sql("""
                UPDATE intake.rejected_row SET corrected_by = :by
                WHERE delivery_id = :delivery AND line = :line AND corrected_by IS NULL
                  AND NOT EXISTS (SELECT 1 FROM intake.rejected_row again WHERE again.delivery_id = :by)
                """)
                        .param("by", delivery)
                        .param("delivery", row.delivery())
                        .param("line", row.line())
                        .update()
                == 1;
    }

    static Optional<RejectedRow> at(JdbcClient sql, int delivery, long line) {
        return sql.sql(READ + " AND r.line = :line")
                .param("delivery", delivery)
                .param("line", line)
                .query((row, number) -> row(row))
                .optional();
    }

    /** Each row that is not corrected yet, without holding all of them in memory. */
    static void eachOpen(JdbcClient sql, int delivery, Consumer<RejectedRow> taker) {
        sql.sql(READ + " AND r.corrected_by IS NULL ORDER BY r.line")
                .withFetchSize(500)
                .param("delivery", delivery)
                .query(row -> {
                    taker.accept(row(row));
                });
    }

    static long open(JdbcClient sql, int delivery) {
        return sql.sql(
                        "SELECT count(*) FROM intake.rejected_row WHERE delivery_id = :delivery AND corrected_by IS NULL")
                .param("delivery", delivery)
                .query(Long.class)
                .single();
    }

    private static RejectedRow row(java.sql.ResultSet row) throws java.sql.SQLException {
        var by = row.getObject(4, java.util.UUID.class);
        return new RejectedRow(
                row.getLong(1),
                CsvLine.cells(row.getString(2)),
                ProblemJson.read(row.getString(3)),
                by == null
                        ? null
                        : new RejectedRow.Corrected(
                                by,
                                row.getString(5),
                                row.getBoolean(6),
                                row.getObject(7, java.time.LocalDateTime.class)));
    }
}
