package uk.turnstone.access;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.turnstone.database.DatabaseTrouble;

/**
 * The one table of access: roles, data categories, rules, and the agencies, agreements and users of the demonstration.
 * Everything that decides about access, in Java and in the database, comes from these files and from nothing else.
 */
final class AccessTable {
    private static final List<String> NAMES = List.of(
            "partnerships",
            "agencies",
            "agreements",
            "categories",
            "consents",
            "places",
            "roles",
            "shares",
            "teams",
            "users");
    private static final Set<String> OWN =
            Set.of("partnerships", "agencies", "agreements", "consents", "shares", "teams");
    private static final String RULES = "rules.txt";

    private final Map<String, String> texts = new TreeMap<>();

    private AccessTable() {}

    /** The shipped files. */
    static AccessTable read() {
        return read(null);
    }

    /**
     * The shipped files, and in place of those that name partnership, agencies, teams and agreements the ones of a folder.
     *
     * @param own folder with a partnership's own files; null for the demonstration's
     */
    static AccessTable read(@Nullable Path own) {
        var table = new AccessTable();
        for (String name : NAMES) {
            Path file = own == null || !OWN.contains(name) ? null : own.resolve(name + ".csv");
            table.texts.put(
                    name, file != null && Files.exists(file) ? text(file) : resource("/access/" + name + ".csv"));
        }
        table.texts.put(RULES, resource("/access/" + RULES));
        return table;
    }

    /** The rows of one file by their headings. */
    List<NamedCsvRecord> rows(String name) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(text(name))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file as it stands: rules.txt, or the rows of another. */
    String text(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("There is no file of access called " + name);
        }
        return text;
    }

    /** SHA-256 over all files: equal means that nothing has changed. */
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((name, text) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new DatabaseTrouble("The file of access " + file + " cannot be read as UTF-8.", e);
        }
    }

    private static String resource(String path) {
        try (var stream = AccessTable.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("The file of access " + path + " is not in the application");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
