package uk.turnstone.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.access.Holdings;

/**
 * Unfinished forms. The database shows a draft to its author alone, in the post in which it was begun; so no question here
 * names an author, and each is asked in the author's own transaction.
 */
@Component
final class Drafts {
    /** The kind of information that drafts are. */
    static final String CATEGORY = "drafts";

    private static final String DRAFT = """
            SELECT draft_key, form, version, record_id, corrects, typed,
                   began_at AT TIME ZONE 'Europe/London' AS began, kept_at AT TIME ZONE 'Europe/London' AS kept
            FROM forms.draft
            """;

    private final Duration lifetime;

    /** @param lifetime how long a draft is kept after its author last touched it */
    Drafts(@Value("${turnstone.drafts:28d}") Duration lifetime) {
        this.lifetime = lifetime;
    }

    long days() {
        return lifetime.toDays();
    }

    /** The author's draft of a form about somebody. */
    Optional<Draft> find(JdbcClient sql, String form, FormSubject subject, @Nullable UUID corrects) {
        return sql.sql(DRAFT + """
                WHERE form = :form AND record_id = ANY (:records) AND corrects IS NOT DISTINCT FROM :corrects
                ORDER BY kept_at DESC LIMIT 1
                """)
                .param("form", form)
                .param("records", subject.recordNumbers())
                .param("corrects", corrects, Types.OTHER)
                .query((row, number) -> draft(row))
                .optional();
    }

    /** All drafts of the author, the one touched last first. */
    List<Draft> own(JdbcClient sql) {
        return sql.sql(DRAFT + " ORDER BY kept_at DESC")
                .query((row, number) -> draft(row))
                .list();
    }

    /** Keeps what was typed over what was kept before; what is empty is no draft. */
    Optional<Draft> keep(
            JdbcClient sql, Context context, Form form, FormSubject subject, @Nullable UUID corrects, Typed typed) {
        if (typed.empty()) {
            return Optional.empty();
        }
        // Two windows of one author may keep at the same moment.
        sql.sql("SELECT pg_advisory_xact_lock(7165042, hashtext(:author))")
                .param("author", context.user())
                .query((row, number) -> true)
                .single();
        Optional<Draft> before = find(sql, form.id(), subject, corrects);
        if (before.isPresent()) {
            sql.sql("""
                    UPDATE forms.draft SET version = :version, typed = :typed::jsonb, kept_at = clock_timestamp(),
                                           keep_until = clock_timestamp() + make_interval(secs => :lifetime)
                    WHERE draft_key = :key
                    """)
                    .param("version", form.version())
                    .param("typed", typed.json())
                    .param("lifetime", lifetime.toSeconds())
                    .param("key", before.get().key())
                    .update();
        } else {
            add(sql, context, form, subject, corrects, typed);
        }
        return find(sql, form.id(), subject, corrects);
    }

    private void add(
            JdbcClient sql, Context context, Form form, FormSubject subject, @Nullable UUID corrects, Typed typed) {
        String agency = sql.sql("SELECT code FROM access.agency WHERE agency_id = :agency")
                .param("agency", context.agency())
                .query(String.class)
                .single();
        int holding = Holdings.find(sql, context.partnership(), agency, CATEGORY, List.of("PARTNERSHIP"));
        sql.sql("""
                INSERT INTO forms.draft (author, agency_id, holding_id, category, form, version, record_id, corrects,
                                         typed, keep_until)
                VALUES (:author, :agency, :holding, :category, :form, :version, :record, :corrects, :typed::jsonb,
                        clock_timestamp() + make_interval(secs => :lifetime))
                """)
                .param("author", context.user())
                .param("agency", context.agency())
                .param("holding", holding)
                .param("category", form.category())
                .param("form", form.id())
                .param("version", form.version())
                .param("record", subject.anchor())
                .param("corrects", corrects, Types.OTHER)
                .param("typed", typed.json())
                .param("lifetime", lifetime.toSeconds())
                .update();
    }

    /** Removes the author's draft, if there is one. */
    void drop(JdbcClient sql, String form, FormSubject subject, @Nullable UUID corrects) {
        sql.sql("""
                DELETE FROM forms.draft
                WHERE form = :form AND record_id = ANY (:records) AND corrects IS NOT DISTINCT FROM :corrects
                """)
                .param("form", form)
                .param("records", subject.recordNumbers())
                .param("corrects", corrects, Types.OTHER)
                .update();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("draft_key", UUID.class),
                row.getString("form"),
                row.getInt("version"),
                row.getLong("record_id"),
                row.getObject("corrects", UUID.class),
                Typed.fromJson(row.getString("typed")),
                row.getObject("began", LocalDateTime.class),
                row.getObject("kept", LocalDateTime.class));
    }
}
