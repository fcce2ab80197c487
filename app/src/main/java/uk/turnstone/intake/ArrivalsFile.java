package uk.turnstone.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.list.TableFile;

/** The strips as a file: a row for each moment due, and one for an extract that nobody expects. */
final class ArrivalsFile {
    private static final List<String> HEADINGS = List.of(
            "From", "Extract", "Expected", "Due", "State", "Came", "Rows read", "Rows turned back", "Turned back, %");

    private ArrivalsFile() {}

    static TableFile of(List<ArrivingExtract> extracts, LocalDate today) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ArrivingExtract each : extracts) {
            Strip strip = each.strip();
            Expectation expectation = each.expectation();
            if (strip == null || expectation == null) {
                rows.add(row(each, "", null, "no rhythm set", each.last()));
            } else {
                strip.cells()
                        .forEach(cell -> rows.add(row(
                                each,
                                expectation.rhythm().words(),
                                cell,
                                ArrivalWords.state(cell.state()),
                                cell.arrival())));
            }
        }
        return new TableFile("data-arrivals-" + today, HEADINGS, rows);
    }

    private static List<@Nullable Object> row(
            ArrivingExtract each, String rhythm, Strip.@Nullable Cell cell, String state, @Nullable Arrival arrival) {
        return Arrays.asList(
                each.source().agencyName(),
                each.title(),
                rhythm,
                cell == null ? null : cell.due(),
                state,
                arrival == null ? null : arrival.published(),
                arrival == null ? null : (Object) arrival.read(),
                arrival == null ? null : (Object) arrival.rejected(),
                arrival == null ? null : QualityFile.percent(arrival.shareRejected()));
    }
}
