package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.turnstone.demo.Scale;
import uk.turnstone.demo.WorkedPartnership;

/** The extracts of the worked partnership, read by the formats they are delivered in. */
class WorkedExtractsTest {
    private static final Formats FORMATS = new Formats();
    private static final Set<String> WITHOUT_EXTRACT =
            Set.of("authorities", "boundaries", "force-areas", "police-street", "offence-groups", "harm-weights");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @BeforeAll
    static void write() throws IOException {
        new WorkedPartnership(7, Scale.SMALL).writeTo(folder, sentence -> {});
    }

    static Stream<String> extracts() {
        return FORMATS.all().stream().map(Format::name).filter(name -> !WITHOUT_EXTRACT.contains(name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("extracts")
    void noRowIsTurnedBack(String name) throws IOException {
        List<Problem> problems = new ArrayList<>();
        read(name, row -> problems.addAll(row.problems()));
        assertThat(problems).isEmpty();
    }

    @Test
    void clerksMakeMistakesThatAreToldOf() throws IOException {
        Set<String> told = new TreeSet<>();
        read("police-arrests", row -> row.flags().forEach(flag -> told.add(flag.column())));
        assertThat(told).contains("pnc_id");
    }

    private static void read(String name, java.util.function.Consumer<CheckedRow> taker) throws IOException {
        Format format = FORMATS.named(name);
        try (var rows = CsvReader.builder().ofCsvRecord(folder.resolve(name + ".csv"))) {
            var lines = rows.iterator();
            List<String> header = lines.next().getFields();
            var reading = new RowReading(format, Mapping.none(format), FORMATS, header, LocalDate.of(2026, 11, 23));
            var check = new RowCheck(format, reading, header, true);
            while (lines.hasNext()) {
                var line = lines.next();
                taker.accept(check.check(line.getStartingLineNumber(), line.getFields()));
            }
        }
    }
}
