package uk.turnstone.access;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one table of access: roles, data categories, rules, and the agencies, agreements and users of the demonstration.
 * Everything that decides about access, in Java and in the database, comes from these files and from nothing else.
 */
final class AccessTable {
    private static final List<String> NAMES =
            List.of("partnerships", "agencies", "agreements", "categories", "roles", "shares", "teams", "users");
    private static final String RULES = "rules.txt";

    private final Map<String, String> texts = new TreeMap<>();

    private AccessTable() {}

    static AccessTable read() {
        var table = new AccessTable();
        for (String name : NAMES) {
            table.texts.put(name, resource("/access/" + name + ".csv"));
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
