package uk.turnstone.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * The partnership's own list of cohort members, {@code cohorts.csv}, and the true figures beside it: convictions in
 * the 365 days before joining and in the 365 days after, the day of joining in neither (domain entry 27, open
 * questions 4 and 5). Whoever has not 365 days of follow-up is counted and left out.
 */
final class CohortList implements Agency {
    private static final String SOURCE = "cohorts";
    private static final int WINDOW = 365;

    private static final class Figure {
        private int measured;
        private int excluded;
        private int before;
        private int after;
    }

    private final Desk desk;
    private final OrderedExtract file;
    private final Map<Cohort, Figure> figures = new EnumMap<>(Cohort.class);

    CohortList(Desk desk) {
        this.desk = desk;
        this.file = desk.open(SOURCE + ".csv", Headings.COHORTS, 0, 1, 4);
        for (Cohort cohort : Cohort.values()) {
            figures.put(cohort, new Figure());
        }
    }

    @Override
    public void file(Subject subject) {
        Life life = subject.life();
        Identifiers ids = subject.identifiers();
        for (Life.Membership m : life.memberships) {
            String crn = life.orders.isEmpty() ? "" : ids.crn();
            String left =
                    m.left().isAfter(DemoCalendar.EXTRACTED) ? "" : m.left().toString();
            file.add(m.cohort().name(), m.joined().toString(), left, crn, ids.pnc(), m.reason());
            desk.truth()
                    .record(
                            SOURCE,
                            String.join("|", m.cohort().name(), m.joined().toString(), crn, ids.pnc()),
                            life.person);
            measure(life, m);
        }
    }

    private void measure(Life life, Life.Membership m) {
        Figure figure = figures.computeIfAbsent(m.cohort(), cohort -> new Figure());
        LocalDate joined = m.joined();
        if (joined.plusDays(WINDOW).isAfter(DemoCalendar.EXTRACTED)) {
            figure.excluded++;
            return;
        }
        figure.measured++;
        figure.before += life.convictions(joined.minusDays(WINDOW), joined.minusDays(1));
        figure.after += life.convictions(joined.plusDays(1), joined.plusDays(WINDOW));
    }

    void writeFigures() throws IOException {
        try (Extract truth =
                new Extract(desk.directory(), "truth/figures.csv", Headings.TRUTH_FIGURES, desk.counts())) {
            figures.forEach((cohort, f) -> truth.add(
                    cohort.name(),
                    String.valueOf(f.measured),
                    String.valueOf(f.excluded),
                    String.valueOf(f.before),
                    String.valueOf(f.after)));
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
