package uk.turnstone.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Opens a partner's file as the table it is, whatever it was written with. */
final class PartnerTable {
    private PartnerTable() {}

    /** @throws IntakeTrouble if it is no table, or cannot be read to its end */
    static <T> T read(Path file, String name, Function<Rows, T> work) {
        FileLook look = FileLook.at(file, name, done -> {});
        try (InputStream bytes = Files.newInputStream(file);
                Rows rows = look.kind() == FileLook.Kind.WORKBOOK
                        ? WorkbookRows.of(name, file)
                        : CsvRows.of(name, look, bytes)) {
            return work.apply(rows);
        } catch (IOException e) {
            throw new IntakeTrouble(name + " cannot be read.", e);
        }
    }
}
