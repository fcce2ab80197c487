package uk.turnstone.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;

/**
 * Requests of people on record: to be told what is held, to have it corrected, erased or restricted, to object. Answered
 * within a month of receipt, which may be extended by two more where it is complex (UK GDPR Art 12(3); Data Protection Act
 * 2018 s.54).
 */
public final class RightsRequests {
    static final List<String> KINDS = List.of("access", "correction", "erasure", "restriction", "objection");
    private static final int MONTHS = 1;
    private static final int EXTENDED_MONTHS = 3;

    private RightsRequests() {}

    /** A request. People are known by their key; what is held of them is in its parts. */
    public record Request(
            UUID key,
            String kind,
            @Nullable UUID person,
            String side,
            LocalDate received,
            LocalDate due,
            @Nullable String extended,
            @Nullable LocalDate identified,
            @Nullable String how,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable String answer,
            @Nullable LocalDate decided,
            @Nullable String held) {

        /** How it stands in words. */
        public String standing() {
            if (decision != null) {
                return decision;
            }
            if (identified == null) {
                return "identity to be checked";
            }
            return reason == null ? "to be put together" : "to be checked and answered";
        }

        public boolean late(LocalDate day) {
            return decided == null && day.isAfter(due);
        }
    }

    /** The day by which a request must be answered: the same day of the month, or the last day of a shorter one. */
    static LocalDate due(LocalDate received, boolean extended) {
        return received.plusMonths(extended ? EXTENDED_MONTHS : MONTHS);
    }

    private static final String SELECT = """
            SELECT r.request_key AS key, r.kind, r.person_key AS person, r.side, r.received_on AS received, r.due_on AS due,
                   r.extended_why AS extended, r.identity_on AS identified, r.identity_how AS how, r.case_reason AS reason,
                   r.decision, r.answer, r.decided_on AS decided,
                   CASE WHEN r.person_key IS NOT NULL THEN governance.held_back(r.person_key, r.side) END AS held
            FROM governance.rights_request r
            """;

    static List<Request> all(JdbcClient sql) {
        return sql.sql(SELECT + "ORDER BY r.decided_on IS NOT NULL, r.due_on LIMIT 500")
                .query(new DataClassRowMapper<>(Request.class))
                .list();
    }

    static Optional<Request> find(JdbcClient sql, UUID key) {
        return sql.sql(SELECT + "WHERE r.request_key = :key")
                .param("key", key)
                .query(new DataClassRowMapper<>(Request.class))
                .optional();
    }

    static UUID register(
            JdbcClient sql, Context context, String kind, @Nullable UUID person, String side, LocalDate received) {
        UUID made = sql.sql("""
                INSERT INTO governance.rights_request (partnership_id, kind, person_key, side, received_on, due_on, registered_by)
                VALUES (:partnership, :kind, :person, :side, :received, :due, :by) RETURNING request_key
                """)
                .param("partnership", context.partnership())
                .param("kind", kind)
                .param("person", person)
                .param("side", side)
                .param("received", received)
                .param("due", due(received, false))
                .param("by", context.user())
                .query(UUID.class)
                .single();
        AuditTrail.write(sql, context, "changed", person, "request registered: " + kind);
        return made;
    }

    static boolean identified(JdbcClient sql, Context context, UUID key, @Nullable UUID person, String how) {
        return changed(
                sql,
                context,
                key,
                person,
                "identity checked",
                sql.sql("""
                UPDATE governance.rights_request SET identity_on = :today, identity_how = :how,
                       person_key = coalesce(:person::uuid, person_key)
                WHERE request_key = :key AND decided_on IS NULL
                """).param("today", context.today()).param("how", how).param("person", person));
    }

    static boolean extended(JdbcClient sql, Context context, Request request, String why) {
        return changed(
                sql,
                context,
                request.key(),
                request.person(),
                "request extended",
                sql.sql("""
                UPDATE governance.rights_request SET due_on = :due, extended_why = :why
                WHERE request_key = :key AND decided_on IS NULL
                """).param("due", due(request.received(), true)).param("why", why));
    }

    /** Puts together what is held. @return how many parts; empty where it may not be opened */
    static Optional<Integer> open(JdbcClient sql, Context context, UUID key, String reason) {
        Optional<Integer> parts = sql.sql("SELECT governance.open_bundle(:key, :reason)")
                .param("key", key)
                .param("reason", reason)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single();
        AuditTrail.write(
                sql,
                context,
                parts.isPresent() ? "opened" : "was refused",
                find(sql, key).map(Request::person).orElse(null),
                "what is held, for request " + key);
        return parts;
    }

    /**
     * Decides one; an erasure that is granted goes to the review list, where somebody else approves it too.
     *
     * @return false where it is decided already or not the asker's
     */
    static boolean decide(JdbcClient sql, Context context, Request request, String decision, String answer) {
        boolean done = changed(
                sql,
                context,
                request.key(),
                request.person(),
                "request decided: " + decision,
                sql.sql("""
                UPDATE governance.rights_request SET decision = :decision, answer = :answer, decided_by = :by, decided_on = :today
                WHERE request_key = :key AND decided_on IS NULL
                """)
                        .param("decision", decision)
                        .param("answer", answer)
                        .param("by", context.user())
                        .param("today", context.today()));
        if (done && request.kind().equals("erasure") && decision.startsWith("granted")) {
            sql.sql("SELECT governance.erase(:key)")
                    .param("key", request.key())
                    .query((row, number) -> true)
                    .single();
        }
        return done;
    }

    private static boolean changed(
            JdbcClient sql,
            Context context,
            UUID key,
            @Nullable UUID person,
            String what,
            JdbcClient.StatementSpec update) {
        boolean done = update.param("key", key).update() == 1;
        if (done) {
            AuditTrail.write(sql, context, "changed", person, what);
        }
        return done;
    }
}
