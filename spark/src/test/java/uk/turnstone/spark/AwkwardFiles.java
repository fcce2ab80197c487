package uk.turnstone.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Records made so that guards and ties over several steps have work: few names, dates and homes, several of each in one cell,
 * twins, numbers by which a source tells its people apart, protected records, identifiers that need quotation marks.
 */
record AwkwardFiles(Random random) {
    private static final String HEADINGS =
            "id,forename,surname,birth_date,sex,postcode,pnc,cro,nhs_number,crn,prison_number,own_number,protected\n";
    private static final List<String> FORENAMES =
            List.of("Jon", "John", "Jack", "Ann", "Anna", "Beth", "Wren", "Wrenn", "Jay", "Ivy");
    private static final List<String> SURNAMES =
            List.of("Dipper", "Diper", "Coot", "Curlew", "Kerlew", "Smew", "Pochard", "Teal");
    private static final List<String> POSTCODES = List.of("ZZ1 1AA", "ZZ1 1AB", "ZZ99 2XY", "YY4 5BB");
    private static final List<String> NUMBERS = List.of("A111111", "B222222", "C333333", "X123456");

    static List<Path> from(long seed, Path folder) throws IOException {
        var made = new AwkwardFiles(new Random(seed));
        List<Path> files = new ArrayList<>();
        for (String source : List.of("police", "probation", "refuge")) {
            StringBuilder rows = new StringBuilder(HEADINGS);
            for (int row = 1; row <= 250; row++) {
                rows.append(made.row(source, row));
            }
            files.add(Files.writeString(folder.resolve(source + ".csv"), rows));
        }
        return files;
    }

    private String row(String source, int row) {
        String id = row % 40 == 0 ? "\"" + row + ", \"\"Ü\"\"\"" : String.valueOf(row * 7 % 251);
        return String.join(
                        ",",
                        id,
                        several(FORENAMES, 0.2),
                        several(SURNAMES, 0.2),
                        random.nextDouble() < 0.1
                                ? ""
                                : "19%02d-%02d-0%d"
                                        .formatted(
                                                80 + random.nextInt(4), 1 + random.nextInt(3), 1 + random.nextInt(3)),
                        random.nextBoolean() ? "M" : "F",
                        random.nextDouble() < 0.15 ? "" : several(POSTCODES, 0.3),
                        "",
                        "",
                        "",
                        random.nextDouble() < 0.05 ? several(NUMBERS, 0.1) : "",
                        "",
                        source.equals("police") ? String.valueOf(random.nextInt(200)) : "",
                        source.equals("refuge") ? "yes" : "")
                + "\n";
    }

    private String several(List<String> of, double more) {
        String one = of.get(random.nextInt(of.size()));
        return random.nextDouble() < more ? one + "|" + of.get(random.nextInt(of.size())) : one;
    }
}
