package uk.turnstone.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** A police street-level file of any length: a third without a crime identifier, positions that come again, 24
 * months one after the other, as files laid end to end. */
final class StreetFile {
    private static final String HEADER =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context\n";
    private static final int SNAP_POINTS = 8_000;
    private static final int MONTHS = 24;
    private static final String[] TYPES = {
        "Violence and sexual offences",
        "Criminal damage and arson",
        "Shoplifting",
        "Other theft",
        "Burglary",
        "Public order",
        "Vehicle crime",
        "Drugs",
        "Robbery",
        "Other crime"
    };

    private StreetFile() {}

    static void write(Path file, long rows) throws IOException {
        var random = new SplittableRandom(7);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADER);
            for (long row = 0; row < rows; row++) {
                boolean antisocial = random.nextInt(3) == 0;
                int point = random.nextInt(SNAP_POINTS);
                long month = row * MONTHS / rows;
                StringBuilder line = new StringBuilder(220);
                if (!antisocial) {
                    for (int i = 0; i < 4; i++) {
                        line.append("%016x".formatted(random.nextLong()));
                    }
                }
                line.append(",%d-%02d".formatted(2023 + month / 12, 1 + month % 12))
                        .append(",Invented Coast Police,Invented Coast Police,")
                        .append("%.6f,%.6f".formatted(-1.0 - point * 1e-4, 54.0 + point * 1e-4))
                        .append(",On or near Heron Close ")
                        .append(point)
                        .append(",E0199%04d,Aldermoor %03dA,".formatted(point / 20, point / 20))
                        .append(
                                antisocial
                                        ? "Anti-social behaviour,"
                                        : TYPES[random.nextInt(TYPES.length)] + ",Under investigation")
                        .append(",\n");
                out.append(line);
            }
        }
    }
}
