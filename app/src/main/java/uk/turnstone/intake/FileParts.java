package uk.turnstone.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A file kept in the database, in parts of at most a megabyte, so that one of any length takes no memory.
 *
 * @param table table of the parts
 * @param key its column that says whose parts they are
 */
record FileParts(String table, String key) {
    private static final int PART = 1 << 20;

    /** @throws IntakeTrouble if disk or database fail */
    void keep(JdbcClient sql, Object owner, InputStream from) {
        try {
            byte[] part = from.readNBytes(PART);
            for (int number = 0; part.length > 0; number++) {
                sql.sql("INSERT INTO " + table + " (" + key + ", part, bytes) VALUES (:owner, :part, :bytes)")
                        .param("owner", owner)
                        .param("part", number)
                        .param("bytes", part)
                        .update();
                part = from.readNBytes(PART);
            }
        } catch (IOException e) {
            throw new IntakeTrouble("The file cannot be kept.", e);
        }
    }

    /** @throws IntakeTrouble if disk or database fail */
    void fetch(JdbcClient sql, Object owner, Path into) {
        try (OutputStream out = Files.newOutputStream(into)) {
            int parts = sql.sql("SELECT count(*) FROM " + table + " WHERE " + key + " = :owner")
                    .param("owner", owner)
                    .query(Integer.class)
                    .single();
            for (int number = 0; number < parts; number++) {
                out.write(sql.sql("SELECT bytes FROM " + table + " WHERE " + key + " = :owner AND part = :part")
                        .param("owner", owner)
                        .param("part", number)
                        .query(byte[].class)
                        .single());
            }
        } catch (IOException e) {
            throw new IntakeTrouble("The file that was kept cannot be read back.", e);
        }
    }

    void forget(JdbcClient sql, Object owner) {
        sql.sql("DELETE FROM " + table + " WHERE " + key + " = :owner")
                .param("owner", owner)
                .update();
    }
}
