package uk.turnstone.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.NotAllowed;
import uk.turnstone.web.NotFound;

/** Keeps files for whoever sent them while their columns are matched: a day, then they are gone. */
@Component
final class FilesToMatch {
    private static final Duration LIFETIME = Duration.ofDays(1);
    private static final FileParts PARTS = new FileParts("intake.part_to_match", "file_key");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Transactions transactions;
    private final Formats formats;
    private final DeliveryRights rights;
    private final Clock clock;

    FilesToMatch(Transactions transactions, Formats formats, DeliveryRights rights, Clock clock) {
        this.transactions = transactions;
        this.formats = formats;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Keeps a file that can be read as a table.
     *
     * @throws IntakeTrouble if it is no table, or the format is none
     */
    UUID keep(Context context, Format format, String name, InputStreamSource upload, Matching begun) {
        if (!transactions.read(context, sql -> rights.deliver(sql, context, format))) {
            throw new NotAllowed("No: you do not deliver files of the format “" + format.title() + "”.");
        }
        if (format.columns().isEmpty()) {
            throw new IntakeTrouble(format.title() + " are no table, so they have no columns to match.");
        }
        TemporaryFile.with(
                file -> {
                    try (var in = upload.getInputStream()) {
                        java.nio.file.Files.copy(in, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    }
                },
                file -> PartnerTable.read(file, name, Rows::header));
        return transactions.write(context, sql -> {
            sql.sql("SELECT intake.drop_files_to_match(:before)")
                    .param("before", oldest())
                    .query((row, number) -> true)
                    .single();
            UUID key = sql.sql("""
                    INSERT INTO intake.file_to_match (user_login, agency_id, format, file_name, choices, kept_at)
                    VALUES (:login, :agency, :format, :name, :choices::jsonb, :now) RETURNING file_key
                    """)
                    .param("login", context.user())
                    .param("agency", context.agency())
                    .param("format", format.name())
                    .param("name", name)
                    .param("choices", JSON.writeValueAsString(begun))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .query(UUID.class)
                    .single();
            try (InputStream in = upload.getInputStream()) {
                PARTS.keep(sql, key, in);
            } catch (IOException e) {
                throw new IntakeTrouble("The file cannot be kept; choose it again.", e);
            }
            AuditTrail.write(sql, context, "kept", null, "file to match with " + format.name());
            return key;
        });
    }

    /** The asker's own; another's is not there. */
    FileToMatch find(Context context, UUID key) {
        FileToMatch found = transactions.read(context, sql -> sql.sql(
                        "SELECT format, file_name, choices::text AS choices FROM intake.file_to_match WHERE file_key = :key AND kept_at >= :before")
                .param("key", key)
                .param("before", oldest())
                .query((row, number) -> new FileToMatch(
                        key,
                        formats.find(row.getString("format")).orElseThrow(FilesToMatch::none),
                        row.getString("file_name"),
                        JSON.readValue(row.getString("choices"), Matching.class)))
                .optional()
                .orElseThrow(FilesToMatch::none));
        if (!transactions.read(context, sql -> rights.deliver(sql, context, found.format()))) {
            throw new NotAllowed("No: you do not deliver files of the format “"
                    + found.format().title() + "” any more.");
        }
        return found;
    }

    /** Reads its rows from the beginning. */
    <T> T read(Context context, FileToMatch file, Function<Rows, T> work) {
        return with(context, file, path -> PartnerTable.read(path, file.name(), work));
    }

    <T> T with(Context context, FileToMatch file, Function<java.nio.file.Path, T> work) {
        return TemporaryFile.with(
                path -> transactions.change(context, sql -> PARTS.fetch(sql, file.key(), path)), work);
    }

    void choose(Context context, FileToMatch file, Matching choices) {
        transactions.change(context, sql -> sql.sql(
                        "UPDATE intake.file_to_match SET choices = :choices::jsonb WHERE file_key = :key")
                .param("choices", JSON.writeValueAsString(choices))
                .param("key", file.key())
                .update());
    }

    void drop(Context context, FileToMatch file) {
        transactions.change(context, sql -> sql.sql("DELETE FROM intake.file_to_match WHERE file_key = :key")
                .param("key", file.key())
                .update());
    }

    private OffsetDateTime oldest() {
        return clock.instant().minus(LIFETIME).atOffset(ZoneOffset.UTC);
    }

    private static NotFound none() {
        return new NotFound(
                "No file of yours waits here: it was delivered, thrown away, or is older than a day. Choose the file again.");
    }
}
