package uk.turnstone.intake;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows turned back, kept for whoever corrects them. */
final class RejectedRows {
    private RejectedRows() {}

    /** Moves them from staging; those of an earlier reading of the same file give way. */
    static void keep(JdbcClient sql, int delivery) {
        sql.sql("DELETE FROM intake.rejected_row WHERE delivery_id = :delivery").param("delivery", delivery).update();
        sql.sql("INSERT INTO intake.rejected_row (delivery_id, line, raw, problems, source_key) SELECT " + delivery
                        + ", line, raw, problems, source_key FROM " + StagingTables.name("reject", delivery))
                .update();
    }
}
