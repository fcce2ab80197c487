package uk.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.turnstone.Workplace.MANAGER;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.turnstone.SharedData;
import uk.turnstone.Workplace;
import uk.turnstone.access.Context;
import uk.turnstone.cohorts.JoinCohort;
import uk.turnstone.cohorts.Stay;
import uk.turnstone.measures.ShownCount;
import uk.turnstone.measures.SignStyle;

/** The table that a partnership printed, from people with those truths, through memberships and events on record. */
class PublishedConvictionsTest {
    /** People that the printed averages imply; the papers do not print them. */
    private static final Map<String, Integer> PEOPLE = Map.of("PPO", 35, "DRR", 61, "HCC", 29);

    private static final LocalDate DESIGNATED = LocalDate.of(2011, 4, 1);

    @Test
    void theTableOfThePapersComesOutOfTheirPeople() throws IOException {
        Path table = SharedData.at("figures/000_02_convictions_baseline_followup.csv");
        List<NamedCsvRecord> printed;
        try (var csv = CsvReader.builder().ofNamedCsvRecord(table)) {
            printed = csv.stream().toList();
        }
        try (var work = new Workplace()) {
            Context then = work.on(DESIGNATED.plusDays(400), MANAGER);
            printed.forEach(row -> bringAbout(row, work, then));
            ConvictionsTable found = new ConvictionsBeforeAfter(work.figures).of(then);
            assertThat(found.rows(SignStyle.FILE)).hasSize(4);
            for (NamedCsvRecord row : printed) {
                assertThat(found.rows(SignStyle.FILE))
                        .contains(new ConvictionsRow(
                                row.getField("cohort"),
                                new ShownCount.Exact(people(row)),
                                new ShownCount.Exact(0),
                                row.getField("in_baseline_convictions_2010_11"),
                                row.getField("in_followup_convictions_2011_12"),
                                row.getField("pub_reduction"),
                                row.getField("pub_reduction_pct"),
                                row.getField("pub_average_convictions_baseline")));
            }
            assertThat(found.sentence())
                    .isEqualTo(
                            "The 125 people measured had 576 convictions in the 12 months before joining and 351 in the"
                                    + " 12 months after: 225 fewer, 39.1 per cent of those before.");
        }
    }

    private static int people(NamedCsvRecord row) {
        return PEOPLE.getOrDefault(row.getField("cohort"), 0);
    }

    private static void bringAbout(NamedCsvRecord row, Workplace work, Context then) {
        List<UUID> people = java.util.stream.Stream.generate(() -> work.adult("Plover " + UUID.randomUUID()))
                .limit(people(row))
                .toList();
        work.app.change(
                then,
                sql -> people.forEach(person -> new JoinCohort()
                        .join(
                                new JoinCohort.Joining(
                                        person, row.getField("cohort"), Stay.since(DESIGNATED, "Panel."), null),
                                sql,
                                then)));
        convict(people, Integer.parseInt(row.getField("in_baseline_convictions_2010_11")), -1, work);
        convict(people, Integer.parseInt(row.getField("in_followup_convictions_2011_12")), 1, work);
    }

    private static void convict(List<UUID> people, int times, int side, Workplace work) {
        for (int time = 0; time < times; time++) {
            LocalDate day = DESIGNATED.plusDays(side * (1L + time % 365));
            work.convicted(people.get(time % people.size()), day, UUID.randomUUID(), "Theft", 2);
        }
    }
}
