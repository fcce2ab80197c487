package uk.turnstone.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the file of a delivery that waits, in the database, so that whoever decides need not have it. */
final class WaitingFile {
    private static final int PART = 1 << 20;

    private WaitingFile() {}

    static void keep(JdbcClient sql, int delivery, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] part = in.readNBytes(PART);
            for (int number = 0; part.length > 0; number++) {
                sql.sql("INSERT INTO intake.waiting_part (delivery_id, part, bytes) VALUES (:delivery, :part, :bytes)")
                        .param("delivery", delivery)
                        .param("part", number)
                        .param("bytes", part)
                        .update();
                part = in.readNBytes(PART);
            }
        } catch (IOException e) {
            throw new IntakeTrouble("The file cannot be kept until somebody has decided.", e);
        }
    }

    static void fetch(JdbcClient sql, int delivery, Path into) {
        try (OutputStream out = Files.newOutputStream(into)) {
            int parts = sql.sql("SELECT count(*) FROM intake.waiting_part WHERE delivery_id = :delivery")
                    .param("delivery", delivery)
                    .query(Integer.class)
                    .single();
            for (int number = 0; number < parts; number++) {
                out.write(
                        sql.sql("SELECT bytes FROM intake.waiting_part WHERE delivery_id = :delivery AND part = :part")
                                .param("delivery", delivery)
                                .param("part", number)
                                .query(byte[].class)
                                .single());
            }
        } catch (IOException e) {
            throw new IntakeTrouble("The file that waits cannot be read back.", e);
        }
    }

    static void forget(JdbcClient sql, int delivery) {
        sql.sql("DELETE FROM intake.waiting_part WHERE delivery_id = :delivery")
                .param("delivery", delivery)
                .update();
    }
}
