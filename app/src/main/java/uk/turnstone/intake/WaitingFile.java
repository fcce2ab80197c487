package uk.turnstone.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the file of a delivery that waits, in the database, so that whoever decides need not have it. */
final class WaitingFile {
    private static final FileParts PARTS = new FileParts("intake.waiting_part", "delivery_id");

    private WaitingFile() {}

    static void keep(JdbcClient sql, int delivery, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            PARTS.keep(sql, delivery, in);
        } catch (IOException e) {
            throw new IntakeTrouble("The file cannot be kept until somebody has decided.", e);
        }
    }

    static void fetch(JdbcClient sql, int delivery, Path into) {
        PARTS.fetch(sql, delivery, into);
    }

    static void forget(JdbcClient sql, int delivery) {
        PARTS.forget(sql, delivery);
    }
}
