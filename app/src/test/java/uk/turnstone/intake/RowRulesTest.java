package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What cannot be is turned back, what is only unlikely is told of, and nothing is mended. */
class RowRulesTest {
    private static final Formats FORMATS = new Formats();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "rules.csv", useHeadersInDisplayName = true)
    void judges(String format, String changes, String verdict, String column, String reason) {
        CheckedRow row = check(FORMATS.named(format), changes == null ? "" : changes);
        List<Problem> told = verdict.equals("turned back") ? row.problems() : row.flags();
        if (verdict.equals("taken")) {
            assertThat(row.problems()).isEmpty();
            assertThat(row.flags()).isEmpty();
        } else {
            assertThat(told).extracting(Problem::column).contains(column);
            assertThat(told).extracting(Problem::reason).anyMatch(each -> each.contains(reason));
            assertThat(row.good()).isEqualTo(verdict.equals("told of"));
        }
        assertThat(row.raw()).contains(changes == null ? "" : changes.replaceAll(".*=", ""));
    }

    /** The first row of the format's example, with some of its values changed. */
    private static CheckedRow check(Format format, String changes) {
        List<List<String>> lines =
                format.example().lines().limit(2).map(CsvLine::cells).toList();
        Map<String, String> changed = new HashMap<>();
        for (String change : changes.split(";")) {
            if (!change.isBlank()) {
                String[] parts = change.strip().split("=", 2);
                changed.put(parts[0], parts[1]);
            }
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < lines.getFirst().size(); i++) {
            String heading = lines.getFirst().get(i);
            cells.add(changed.getOrDefault(heading, lines.get(1).get(i)));
        }
        var reading = new RowReading(format, Mapping.none(format), FORMATS, lines.getFirst(), TODAY);
        return new RowCheck(format, reading, lines.getFirst(), true).check(2, cells);
    }
}
