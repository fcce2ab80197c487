package uk.turnstone.plans;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/** Opens an empty plan about a record of our own, for the work rooms. */
public final class OpenPlan {
    private OpenPlan() {}

    /** @throws PlanRefusal if the role may not write plans */
    public static UUID about(long record, String title, LocalDate on, JdbcClient sql, Context context) {
        int holding = OwnHolding.about(record, "plan", sql).orElseThrow(() -> new PlanRefusal(PlanError.NOT_YOURS));
        UUID key = UUID.randomUUID();
        sql.sql("""
                INSERT INTO plans.plan (plan_key, record_id, holding_id, title, opened_on, opened_by)
                VALUES (:key, :record, :holding, :title, :on, :by)
                """)
                .param("key", key)
                .param("record", record)
                .param("holding", holding)
                .param("title", title)
                .param("on", on)
                .param("by", context.user())
                .update();
        return key;
    }
}
