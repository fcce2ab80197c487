package uk.turnstone.intake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;

/** The mappings that a partnership has saved, to be chosen by name. */
@Component
public final class SavedMappings {
    private final Transactions transactions;
    private final Formats formats;

    SavedMappings(Transactions transactions, Formats formats) {
        this.transactions = transactions;
        this.formats = formats;
    }

    /**
     * Reads a mapping and saves it under the name it gives itself; one of that name for the same format gives way.
     *
     * @param file name of the file, for the sentence that says what is wrong in it
     * @throws IntakeTrouble if it cannot be read, or if its name belongs to a mapping for another format
     */
    public Mapping save(Context context, String file, String yaml) {
        Mapping mapping = Mapping.read(file, yaml, formats);
        transactions.change(context, sql -> {
            keep(sql, context, mapping);
            AuditTrail.write(sql, context, "changed", null, "mapping " + mapping.name());
        });
        return mapping;
    }

    private static void keep(JdbcClient sql, Context context, Mapping mapping) {
        int kept = sql.sql("""
                INSERT INTO intake.mapping AS m (partnership_id, name, format, definition, saved_by)
                VALUES (:partnership, :name, :format, :definition, :user)
                ON CONFLICT (partnership_id, name) DO UPDATE
                    SET definition = excluded.definition, saved_at = now(), saved_by = excluded.saved_by,
                        withdrawn_at = NULL, withdrawn_by = NULL
                    WHERE m.format = excluded.format
                """)
                .param("partnership", context.partnership())
                .param("name", mapping.name())
                .param("format", mapping.format())
                .param("definition", mapping.definition())
                .param("user", context.user())
                .update();
        if (kept == 0) {
            throw new IntakeTrouble(
                    "There is a mapping “" + mapping.name() + "” for another format. Give this one another name.");
        }
    }

    /**
     * The mapping of that name for a format; the empty name leads every heading to itself.
     *
     * @throws IntakeTrouble if there is none; the message tells which there are
     */
    public Mapping named(Context context, String name, Format format) {
        return transactions.read(context, sql -> named(sql, context, name, format));
    }

    Mapping named(JdbcClient sql, Context context, String name, Format format) {
        if (name.isEmpty()) {
            return Mapping.none(format);
        }
        List<Mapping> all = all(sql, context);
        return Stream.concat(all.stream(), read(sql, context, true).stream())
                .filter(mapping ->
                        mapping.name().equals(name) && mapping.format().equals(format.name()))
                .findFirst()
                .orElseThrow(() -> new IntakeTrouble("There is no mapping “" + name + "” for " + format.name() + ". "
                        + (all.isEmpty()
                                ? "None is saved."
                                : "There are: "
                                        + all.stream()
                                                .map(mapping -> mapping.name() + " (" + mapping.format() + ")")
                                                .collect(Collectors.joining(", "))
                                        + ".")));
    }

    /** Those of the partnership that may be chosen, by name; one that a changed format no longer fits is left out. */
    List<Mapping> all(JdbcClient sql, Context context) {
        return read(sql, context, false);
    }

    private List<Mapping> read(JdbcClient sql, Context context, boolean withdrawn) {
        return sql
                .sql("""
                        SELECT name, definition FROM intake.mapping
                        WHERE partnership_id = :partnership AND (withdrawn_at IS NOT NULL) = :withdrawn ORDER BY name
                        """)
                .param("partnership", context.partnership())
                .param("withdrawn", withdrawn)
                .query((row, number) -> readable(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Takes one away from those that may be chosen. Rows of what was delivered by it are still corrected by it, and one of
     * the same name may be saved again.
     *
     * @return false where there is none of that name for the format, or it was withdrawn before
     */
    boolean withdraw(Context context, String name, Format format) {
        return transactions.write(context, sql -> {
            int withdrawn = sql.sql("""
                    UPDATE intake.mapping SET withdrawn_at = now(), withdrawn_by = :user
                    WHERE partnership_id = :partnership AND name = :name AND format = :format AND withdrawn_at IS NULL
                    """)
                    .param("user", context.user())
                    .param("partnership", context.partnership())
                    .param("name", name)
                    .param("format", format.name())
                    .update();
            if (withdrawn > 0) {
                AuditTrail.write(sql, context, "changed", null, "mapping " + name + " withdrawn");
            }
            return withdrawn > 0;
        });
    }

    private List<Mapping> readable(String name, String definition) {
        try {
            return List.of(Mapping.read(name, definition, formats));
        } catch (IntakeTrouble e) {
            return List.of();
        }
    }
}
