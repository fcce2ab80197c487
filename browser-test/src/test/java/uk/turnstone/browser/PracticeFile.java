package uk.turnstone.browser;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The week's arrests to practise on, as somebody who opened the file before delivering it knows them. */
final class PracticeFile {
    private static final DateTimeFormatter AS_ON_PAGES = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);
    private static final String SURNAME_FIFTH = "^((?:[^,]*,){4})[^,]*";
    private static final int LENGTH_OF_A_FULL_PNC = 13;

    /** One of the arrested: the number by which they are searched, and what the page should say of the arrest. */
    record Arrested(String pnc, String surname, String offence, LocalDate on) {
        /** For example {@code Tue 17 Nov 2026}. */
        String day() {
            return AS_ON_PAGES.format(on);
        }
    }

    private PracticeFile() {}

    /** Those of good rows who were 18 in 2024, the last of the file first: they are in no cohort. */
    static List<Arrested> adultsInNoCohort(Path file) {
        return rows(file).reversed().stream()
                .filter(row -> row.getField("pnc_id").length() == LENGTH_OF_A_FULL_PNC)
                .filter(row -> row.getField("birth_date").matches("(19\\d\\d|200[0-4])-\\d\\d-\\d\\d"))
                .filter(row -> row.getField("arrested_at").matches("2026-11-[12]\\d \\d\\d:\\d\\d"))
                .map(row -> new Arrested(
                        row.getField("pnc_id"),
                        row.getField("surname"),
                        row.getField("offence"),
                        LocalDate.parse(row.getField("arrested_at").substring(0, 10))))
                .limit(10)
                .toList();
    }

    /**
     * A file of two arrests beside the practice file, of custody numbers of its own: one right, one without a surname.
     *
     * @param letter marks its custody numbers, so that each test delivers rows of its own
     */
    static Path copyWithOneBadRow(Path practice, String letter) {
        Path copy = practice.resolveSibling("two-arrests-" + letter + ".csv");
        try {
            List<String> lines = Files.readAllLines(practice);
            String good = numbered(lines.get(1), letter + "1");
            String bad = numbered(lines.get(2), letter + "2").replaceFirst(SURNAME_FIFTH, "$1");
            Files.write(copy, List.of(lines.getFirst(), good, bad));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String numbered(String line, String number) {
        return "CR26/" + number + line.substring(line.indexOf(','));
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
