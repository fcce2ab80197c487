package uk.turnstone.plans;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;

/** Whom a plan is about: looked up when a look or a change is written down, since people are joined and split. */
final class PlanSubject {
    private PlanSubject() {}

    static void changed(JdbcClient sql, Context context, UUID plan, String what) {
        AuditTrail.write(sql, context, "changed", person(sql, plan), what);
    }

    static void read(JdbcClient sql, Context context, UUID plan) {
        AuditTrail.write(sql, context, "read", person(sql, plan), "plan");
    }

    /** Null where the reader may not see the person. */
    static @Nullable UUID person(JdbcClient sql, UUID plan) {
        return sql.sql("""
                SELECT p.public_key FROM plans.plan l
                JOIN people.person_record r ON r.record_id = l.record_id AND r.known_until = 'infinity'
                JOIN people.person p USING (person_id)
                WHERE l.plan_key = :plan
                """).param("plan", plan).query(UUID.class).optional().orElse(null);
    }
}
