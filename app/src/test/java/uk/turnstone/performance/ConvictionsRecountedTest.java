package uk.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.turnstone.Workplace.MANAGER;
import static uk.turnstone.Workplace.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import uk.turnstone.Workplace;
import uk.turnstone.cohorts.JoinCohort;
import uk.turnstone.cohorts.Stay;
import uk.turnstone.measures.CohortConvictions;

/** The figures against a count of every day on fingers, over invented careers. */
class ConvictionsRecountedTest {
    private static Workplace work;

    @BeforeContainer
    static void open() {
        work = new Workplace();
    }

    @AfterContainer
    static void close() {
        work.close();
    }

    @Property(tries = 25, edgeCases = net.jqwik.api.EdgeCasesMode.NONE)
    void theFiguresAreThoseOfACountDayByDay(@ForAll long seed) {
        work.everything
                .sql("TRUNCATE cohorts.membership, plans.plan, history.event CASCADE")
                .update();
        var chance = new Random(seed);
        Map<String, long[]> expected = new TreeMap<>();
        for (int each = 0; each < 6; each++) {
            invent(chance, expected);
        }
        List<CohortConvictions> rows = expected.entrySet().stream()
                .map(row -> new CohortConvictions(
                        row.getKey(), row.getValue()[0], row.getValue()[1], row.getValue()[2], row.getValue()[3]))
                .toList();
        assertThat(new ConvictionsBeforeAfter(work.figures)
                        .of(work.as(MANAGER))
                        .figures()
                        .rows())
                .containsExactlyElementsOf(rows);
    }

    private static void invent(Random chance, Map<String, long[]> expected) {
        UUID person = work.adult("Tern " + chance.nextInt());
        String cohort = List.of("PPO", "HCC", "DRR").get(chance.nextInt(3));
        LocalDate joined = TODAY.minusDays(300 + chance.nextInt(500));
        work.write(sql -> new JoinCohort()
                .join(
                        new JoinCohort.Joining(person, cohort, Stay.since(joined, "Panel."), null),
                        sql,
                        work.as(MANAGER)));
        List<LocalDate> days = new ArrayList<>();
        for (int conviction = chance.nextInt(6); conviction > 0; conviction--) {
            LocalDate day = joined.plusDays(chance.nextInt(900) - 450L);
            days.add(day);
            work.convicted(person, day, UUID.randomUUID(), "Theft", 2);
        }
        count(joined, days, expected.computeIfAbsent(cohort, name -> new long[4]));
    }

    private static void count(LocalDate joined, List<LocalDate> days, long[] row) {
        if (!joined.plusDays(365).isBefore(TODAY)) {
            row[1]++;
            return;
        }
        row[0]++;
        for (int distance = 1; distance <= 365; distance++) {
            LocalDate earlier = joined.minusDays(distance);
            LocalDate later = joined.plusDays(distance);
            row[2] += days.stream().filter(earlier::equals).count();
            row[3] += days.stream().filter(later::equals).count();
        }
    }
}
