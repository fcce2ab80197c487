package uk.turnstone.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;

/** What is held of whoever asked, part by part, as it is told: what is about others is blacked out. */
public final class Bundle {
    /** What stands in place of what is not told; always of one length, so that it says nothing of what it hides. */
    public static final String BLACKED_OUT = "█".repeat(12);

    static final List<String> TOLD = List.of("in full", "others blacked out", "held back");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Bundle() {}

    /** A heading with what is held, and whether that is about somebody else. */
    public record Said(String heading, String text, boolean ofOthers) {}

    /**
     * A part.
     *
     * @param agency who holds it
     * @param told in full, others blacked out, or held back
     * @param marked whether whoever holds it has looked at it
     */
    public record Part(
            UUID key,
            int agencyNumber,
            String agency,
            String category,
            String title,
            List<Said> said,
            String told,
            @Nullable String why,
            boolean marked) {

        /** What leaves: nothing of what is blacked out is in it. */
        public List<Said> leaving() {
            return said.stream()
                    .map(each -> told.equals("held back") || (each.ofOthers() && !told.equals("in full"))
                            ? new Said(each.heading(), BLACKED_OUT, true)
                            : each)
                    .toList();
        }
    }

    /** An agency whose part is in a bundle. @param checkedBy who checked it; null while nobody has */
    public record Holder(
            int number, String name, int parts, @Nullable String checkedBy, boolean mine) {}

    static List<Part> parts(JdbcClient sql, UUID request) {
        return sql.sql("""
                SELECT p.part_key, p.agency_id, a.name, c.title, p.title, p.said::text, p.told, p.why, p.marked_by IS NOT NULL
                FROM governance.bundle_part p JOIN access.agency a USING (agency_id)
                JOIN access.data_category c USING (category)
                WHERE p.request_key = :request ORDER BY a.name, p.title, p.said::text, p.part_key LIMIT 5000
                """)
                .param("request", request)
                .query((row, number) -> new Part(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        said(row.getString(6)),
                        row.getString(7),
                        row.getString(8),
                        row.getBoolean(9)))
                .list();
    }

    private static List<Said> said(String json) {
        List<Said> said = new ArrayList<>();
        for (List<@Nullable Object> each : JSON.readValue(json, new TypeReference<List<List<@Nullable Object>>>() {})) {
            if (each.get(1) != null) {
                said.add(new Said(
                        String.valueOf(each.get(0)), String.valueOf(each.get(1)), Boolean.TRUE.equals(each.get(2))));
            }
        }
        return said;
    }

    static List<Holder> holders(JdbcClient sql, UUID request) {
        return sql.sql("""
                SELECT p.agency_id AS number, a.name, count(*)::integer AS parts,
                       (SELECT coalesce(u.name, k.checked_by) FROM governance.bundle_checked k
                        LEFT JOIN access.app_user u ON u.login = k.checked_by
                        WHERE k.request_key = :request AND k.agency_id = p.agency_id) AS checked_by,
                       governance.marks(:request, p.agency_id) AS mine
                FROM governance.bundle_part p JOIN access.agency a USING (agency_id)
                WHERE p.request_key = :request GROUP BY p.agency_id, a.name ORDER BY a.name
                """)
                .param("request", request)
                .query(new DataClassRowMapper<>(Holder.class))
                .list();
    }

    /** Marks a part. @return false where it is not the asker's to mark, or the request is decided */
    static boolean mark(JdbcClient sql, Context context, UUID request, UUID part, String told, String why) {
        boolean done = sql.sql("""
                UPDATE governance.bundle_part SET told = :told, why = nullif(:why, ''), marked_by = :by, marked_at = clock_timestamp()
                WHERE part_key = :part AND request_key = :request
                """)
                        .param("told", told)
                        .param("why", why)
                        .param("by", context.user())
                        .param("part", part)
                        .param("request", request)
                        .update()
                == 1;
        if (done) {
            AuditTrail.write(sql, context, "decided", null, "part of request " + request + ": " + told);
        }
        return done;
    }

    /** Says that an agency's part was checked. @return false where it is not the asker's to check */
    static boolean checked(JdbcClient sql, Context context, UUID request, int agency) {
        boolean mine = holders(sql, request).stream().anyMatch(each -> each.number() == agency);
        if (!mine) {
            return false;
        }
        sql.sql("""
                INSERT INTO governance.bundle_checked (request_key, agency_id, checked_by) VALUES (:request, :agency, :by)
                ON CONFLICT DO NOTHING
                """)
                .param("request", request)
                .param("agency", agency)
                .param("by", Objects.requireNonNull(context.user()))
                .update();
        AuditTrail.write(sql, context, "decided", null, "own part of request " + request + " checked");
        return true;
    }
}
