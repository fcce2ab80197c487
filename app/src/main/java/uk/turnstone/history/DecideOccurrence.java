package uk.turnstone.history;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Holdings;

/** Says of two reports that they tell of one thing, or of two, and takes it back. */
final class DecideOccurrence {
    private static final String CATEGORY = "link-decisions";

    private DecideOccurrence() {}

    /**
     * Decides.
     *
     * @param reason a sentence, not blank
     * @return false where somebody has decided on the pair meanwhile: nothing was changed
     */
    static boolean on(ReportPair pair, boolean same, String reason, JdbcClient sql, Context context) {
        int written = sql.sql("""
                INSERT INTO history.occurrence_decision
                    (holding_id, record_a, ordinal_a, record_b, ordinal_b, same, reason, decided_by, decided_by_name)
                VALUES (:holding, :recordA, :ordinalA, :recordB, :ordinalB, :same, :reason, :user, :name)
                ON CONFLICT DO NOTHING
                """)
                .param("holding", holding(pair, sql, context))
                .param("recordA", pair.one().report().record())
                .param("ordinalA", pair.one().report().ordinal())
                .param("recordB", pair.other().report().record())
                .param("ordinalB", pair.other().report().ordinal())
                .param("same", same)
                .param("reason", reason.strip())
                .param("user", context.user())
                .param("name", context.name())
                .update();
        if (written == 1) {
            AuditTrail.write(
                    sql,
                    context,
                    "changed",
                    null,
                    "reports " + pair.key() + " are " + (same ? "one thing" : "two things"));
        }
        return written == 1;
    }

    /** It is held under the agreements of both reports, so that it hides when both do. */
    private static int holding(ReportPair pair, JdbcClient sql, Context context) {
        List<String> agreements = sql.sql("""
                SELECT DISTINCT a.code FROM access.holding_agreement ha JOIN access.agreement a USING (agreement_id)
                WHERE ha.holding_id IN (:holdings)
                """)
                .param("holdings", List.of(pair.one().holding(), pair.other().holding()))
                .query((row, number) -> row.getString(1))
                .list();
        return Holdings.find(sql, context.partnership(), "partnership", CATEGORY, agreements);
    }

    /**
     * Undoes a decision: the reports are grouped again as if it had not been.
     *
     * @param reason a sentence, not blank
     * @return false where somebody has undone it meanwhile
     */
    static boolean undo(UUID decision, String reason, JdbcClient sql, Context context) {
        sql.sql("""
                INSERT INTO history.occurrence_undone (decision_key, holding_id, reason, undone_by, undone_by_name)
                SELECT d.decision_key, d.holding_id, :reason, :user, :name FROM history.occurrence_decision d
                WHERE d.decision_key = :decision AND d.known_until = 'infinity'
                ON CONFLICT DO NOTHING
                """)
                .param("decision", decision)
                .param("reason", reason.strip())
                .param("user", context.user())
                .param("name", context.name())
                .update();
        int ended = sql.sql("""
                UPDATE history.occurrence_decision SET known_until = clock_timestamp()
                WHERE decision_key = :decision AND known_until = 'infinity'
                """).param("decision", decision).update();
        if (ended == 1) {
            AuditTrail.write(sql, context, "changed", null, "decision " + decision + " on two reports undone");
        }
        return ended == 1;
    }
}
