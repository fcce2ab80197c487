package uk.turnstone.web;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;

/** The forms that wait for their author, each seen by that author alone: the database holds to it too. */
@Component
final class KeptForms {
    private static final String COLUMNS =
            "SELECT kept_key, path, fields::text AS fields, files, kept_at FROM web.kept_form ";

    private final Transactions transactions;
    private final ObjectMapper json = new ObjectMapper();
    private final Clock clock;
    private final Duration lifetime;

    KeptForms(Transactions transactions, Clock clock, @Value("${turnstone.kept-forms:7d}") Duration lifetime) {
        this.transactions = transactions;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** Keeps a form for whoever the context names, and throws away what has waited too long. */
    UUID keep(Context author, String path, List<KeptForm.Field> fields, List<String> files) {
        return transactions.write(author, sql -> {
            sql.sql("SELECT web.drop_kept_forms(:before)")
                    .param("before", clock.instant().minus(lifetime).atOffset(ZoneOffset.UTC))
                    .query((row, number) -> true)
                    .single();
            return sql.sql("""
                    INSERT INTO web.kept_form (user_login, agency_id, role, path, fields, files)
                    VALUES (:login, :agency, :role, :path, :fields::jsonb, :files) RETURNING kept_key
                    """)
                    .param("login", author.user())
                    .param("agency", author.agency())
                    .param("role", author.role())
                    .param("path", path)
                    .param("fields", json.writeValueAsString(fields))
                    .param("files", files.toArray(String[]::new))
                    .query(UUID.class)
                    .single();
        });
    }

    /** The forms that wait for the asker, the newest first. */
    List<KeptForm> of(Context author) {
        return transactions.read(author, sql -> sql.sql(COLUMNS + "ORDER BY kept_at DESC")
                .query((row, number) -> form(row))
                .list());
    }

    /**
     * Forms that wait in another post of the same user.
     *
     * @param agency number of the agency worked for
     * @param role name of the role
     * @param forms how many
     */
    record Elsewhere(int agency, String role, int forms) {}

    /** Where else forms wait for the asker, and nothing of what is in them: one post at a time. */
    List<Elsewhere> elsewhere(Context author) {
        return transactions.read(author, sql -> sql.sql("SELECT agency_id, role, forms FROM web.kept_elsewhere()")
                .query((row, number) -> new Elsewhere(row.getInt(1), row.getString(2), row.getInt(3)))
                .list());
    }

    Optional<KeptForm> find(Context author, UUID key) {
        return transactions.read(author, sql -> sql.sql(COLUMNS + "WHERE kept_key = :key")
                .param("key", key)
                .query((row, number) -> form(row))
                .optional());
    }

    /** Throws one away; nothing happens where it is not there or not the asker's. */
    void drop(Context author, UUID key) {
        transactions.change(author, sql -> sql.sql("DELETE FROM web.kept_form WHERE kept_key = :key")
                .param("key", key)
                .update());
    }

    private KeptForm form(java.sql.ResultSet row) throws java.sql.SQLException {
        @Nullable String[] files = (String[]) row.getArray("files").getArray();
        return new KeptForm(
                row.getObject("kept_key", UUID.class),
                row.getString("path"),
                List.of(json.readValue(row.getString("fields"), KeptForm.Field[].class)),
                List.of((String[]) files),
                row.getObject("kept_at", java.time.OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDateTime());
    }
}
