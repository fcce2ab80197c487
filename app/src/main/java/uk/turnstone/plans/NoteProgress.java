package uk.turnstone.plans;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/** Writes down progress on an action, open or ended: a note is added and alters nothing, so no version is asked for. */
public final class NoteProgress {
    private NoteProgress() {}

    /** @throws PlanRefusal if the note is empty or there is no such action for the reader */
    public static void on(UUID key, String words, JdbcClient sql, Context context) {
        if (words.isBlank()) {
            throw new PlanRefusal(PlanError.NOTE_MISSING);
        }
        Action action = PlanRecords.action(sql, key).orElseThrow(() -> new PlanRefusal(PlanError.NO_ACTION));
        sql.sql("""
                INSERT INTO plans.note (action_key, holding_id, noted_on, noted_by, noted_by_name, note)
                VALUES (:action, :holding, :on, :by, :name, :note)
                """)
                .param("action", key)
                .param("holding", action.holding())
                .param("on", context.today())
                .param("by", context.user())
                .param("name", context.name())
                .param("note", words.strip())
                .update();
        PlanSubject.changed(sql, context, action.plan(), "note added");
    }
}
