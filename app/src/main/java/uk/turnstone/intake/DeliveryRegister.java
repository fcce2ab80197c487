package uk.turnstone.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/** The rows of {@code intake.delivery}: begins them, moves them from state to state. */
final class DeliveryRegister {
    private DeliveryRegister() {}

    /** Number and key of a delivery. */
    record Begun(int id, UUID key) {}

    static Begun begin(JdbcClient sql, Context context, DeliveryRequest request, FileLook look, List<String> header) {
        Format format = request.format();
        Correction corrected = request.corrects();
        return sql.sql("""
                INSERT INTO intake.delivery (partnership_id, agency_id, agreement_id, format_id, mapping, file_name, file_sha256,
                                             file_bytes, header, corrects, state, delivered_by)
                SELECT :partnership, a.agency_id, g.agreement_id, :format, :mapping, :file_name, :sha256, :bytes, :header, :corrects,
                       'reading', :user
                FROM access.agency a JOIN access.agreement g ON g.partnership_id = a.partnership_id AND g.code = :agreement
                WHERE a.partnership_id = :partnership AND a.code = :agency
                RETURNING delivery_id, public_key
                """)
                .param("partnership", context.partnership())
                .param("agency", request.agency())
                .param("agreement", format.agreement())
                .param("format", formatId(sql, format))
                .param(
                        "mapping",
                        request.mapping().name().isEmpty()
                                ? null
                                : request.mapping().name())
                .param("file_name", request.fileName())
                .param("sha256", look.sha256())
                .param("bytes", look.bytes())
                .param("header", header.toArray(String[]::new))
                .param("corrects", corrected == null ? null : corrected.delivery())
                .param("user", context.user())
                .query((row, number) -> new Begun(row.getInt(1), row.getObject(2, UUID.class)))
                .optional()
                .orElseThrow(() -> new IntakeTrouble(
                        "There is no agency " + request.agency() + ", or no agreement " + format.agreement() + "."));
    }

    private static int formatId(JdbcClient sql, Format format) {
        sql.sql(
                        "INSERT INTO intake.format (name, version, definition) VALUES (:name, :version, :definition) ON CONFLICT DO NOTHING")
                .param("name", format.name())
                .param("version", format.version())
                .param("definition", format.definition())
                .update();
        return sql.sql("SELECT format_id FROM intake.format WHERE name = :name AND version = :version")
                .param("name", format.name())
                .param("version", format.version())
                .query(Integer.class)
                .single();
    }

    static void published(JdbcClient sql, int delivery, Heaps heaps, java.time.Instant at, @Nullable String note) {
        sql.sql("""
                UPDATE intake.delivery SET state = 'published', published_at = :at, rows_read = :read, rows_new = :fresh,
                    rows_changed = :changed, rows_unchanged = :unchanged, rows_rejected = :rejected, records_ended = :ended,
                    note = :note
                WHERE delivery_id = :delivery
                """)
                .param("at", java.sql.Timestamp.from(at))
                .param("read", heaps.read())
                .param("fresh", heaps.fresh())
                .param("changed", heaps.changed())
                .param("unchanged", heaps.unchanged())
                .param("rejected", heaps.rejected())
                .param("ended", heaps.ended())
                .param("note", note)
                .param("delivery", delivery)
                .update();
    }

    static void waits(JdbcClient sql, int delivery, long read, long rejected, String note) {
        sql.sql("""
                UPDATE intake.delivery SET state = 'waiting', rows_read = :read, rows_rejected = :rejected, note = :note
                WHERE delivery_id = :delivery
                """)
                .param("read", read)
                .param("rejected", rejected)
                .param("note", note)
                .param("delivery", delivery)
                .update();
    }

    static void moved(JdbcClient sql, int delivery, String state, @Nullable String decidedBy, @Nullable String note) {
        sql.sql("""
                UPDATE intake.delivery SET state = :state, decided_by = coalesce(:decided_by, decided_by), note = coalesce(:note, note)
                WHERE delivery_id = :delivery
                """)
                .param("state", state)
                .param("decided_by", decidedBy)
                .param("note", note)
                .param("delivery", delivery)
                .update();
    }

    /** A delivery that was being read has failed; one that has been decided on stays as it is. */
    static void brokeOff(JdbcClient sql, int delivery, @Nullable String note) {
        sql.sql("""
                UPDATE intake.delivery SET state = 'failed', note = coalesce(:note, note)
                WHERE delivery_id = :delivery AND state = 'reading'
                """).param("note", note).param("delivery", delivery).update();
    }

    static Optional<WaitingDelivery> waiting(JdbcClient sql, UUID key) {
        return sql.sql("""
                SELECT d.delivery_id, d.public_key, f.name AS format, a.code AS agency, a.agency_id, d.file_name, d.mapping
                FROM intake.delivery d JOIN intake.format f USING (format_id) JOIN access.agency a USING (agency_id)
                WHERE d.public_key = :key AND d.state = 'waiting' FOR UPDATE OF d
                """).param("key", key).query(WaitingDelivery.class).optional();
    }

    /** A delivery that waits for a person's yes. */
    record WaitingDelivery(
            int deliveryId,
            UUID publicKey,
            String format,
            String agency,
            int agencyId,
            String fileName,
            @Nullable String mapping) {}

    /** A delivery whose taking-in broke off waits again, if its file is still kept. */
    static void waitsAgain(JdbcClient sql, int delivery) {
        sql.sql("""
                UPDATE intake.delivery d SET state = 'waiting', decided_by = NULL,
                    note = 'Taking it in broke off and nothing of it was kept. Say yes again, or refuse it.'
                WHERE delivery_id = :delivery AND state IN ('reading', 'failed')
                  AND EXISTS (SELECT 1 FROM intake.waiting_part w WHERE w.delivery_id = d.delivery_id)
                """).param("delivery", delivery).update();
    }
}
