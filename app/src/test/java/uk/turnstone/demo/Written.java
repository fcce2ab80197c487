package uk.turnstone.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A worked partnership on disk, read back the way a stranger would. */
record Written(Path directory) {

    private static Written small;

    /** Seed 1 at the small scale, written once for all tests that only read. */
    static synchronized Written small() {
        if (small == null) {
            small = of(1, Scale.SMALL);
        }
        return small;
    }

    static Written of(long seed, Scale scale) {
        try {
            Path directory = Files.createTempDirectory("worked-partnership");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
            new WorkedPartnership(seed, scale).writeTo(directory, sentence -> {});
            return new Written(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(directory.resolve(file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> files() {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> directory.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<NamedCsvRecord> street() {
        return files().stream()
                .filter(file -> file.startsWith("police-street/"))
                .flatMap(file -> rows(file).stream())
                .toList();
    }

    /** SHA-256 of every file. */
    Map<String, String> fingerprints() {
        return files().stream().collect(Collectors.toMap(file -> file, this::fingerprint, (a, b) -> a, TreeMap::new));
    }

    private String fingerprint(String file) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(directory.resolve(file))));
        } catch (IOException | java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Person by source and key. */
    Map<String, String> truth() {
        return rows("truth/people.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.getField("source") + " " + row.getField("record_key"),
                        row -> row.getField("person")));
    }

    /** The wards' polygons as read from the boundary files, by authority code. */
    Map<String, List<Polygon>> wards() {
        return files().stream()
                .filter(file -> file.startsWith("boundaries/"))
                .collect(Collectors.toMap(file -> file.substring(11, 20), file -> polygons(text(file))));
    }

    private static List<Polygon> polygons(String geoJson) {
        return geoJson.lines()
                .filter(line -> line.contains("\"Polygon\""))
                .map(line -> line.substring(line.indexOf("[[[") + 3, line.indexOf("]]]")))
                .map(ring -> new Polygon(Stream.of(ring.split("], \\["))
                        .map(Written::point)
                        .distinct()
                        .toList()))
                .toList();
    }

    private static Polygon.Point point(String pair) {
        String[] parts = pair.split(", ");
        return new Polygon.Point(millionths(parts[0]), millionths(parts[1]));
    }

    static int millionths(String degrees) {
        return new java.math.BigDecimal(degrees).movePointRight(6).intValueExact();
    }
}
