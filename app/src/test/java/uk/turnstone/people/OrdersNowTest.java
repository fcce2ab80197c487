package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.turnstone.history.OrderInForce;

class OrdersNowTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 5);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    @Test
    void whatIsSaidAlikeOfSeveralOrdersIsOneLineSinceItWasFirstSaid() {
        assertThat(said(List.of(
                        order("suspended sentence order", MARCH, MARCH.plusYears(1), "medium", "Probation"),
                        order("suspended sentence order", JANUARY, JANUARY.plusYears(2), "medium", "Probation"),
                        order("community order", MARCH, MARCH.plusYears(1), "medium", "Probation"))))
                .containsExactly(
                        "Order or licence: suspended sentence order, 2 of them, the last to Wed 5 Jan 2028, since Mon 5 Jan 2026, Probation",
                        "Order or licence: community order, to Tue 2 Mar 2027, since Mon 2 Mar 2026, Probation",
                        "Supervising officer: A Slate, known since Tue 6 Jan 2026, Probation",
                        "Risk of harm: medium, known since Tue 6 Jan 2026, Probation");
    }

    @Test
    void whatAgenciesOrOrdersSayDifferentlyStaysApartAndNoEndIsNoEnd() {
        assertThat(said(List.of(
                        order("licence", MARCH, null, "high", "Probation"),
                        order("licence", JANUARY, MARCH, null, "Probation"),
                        order("licence", JANUARY, null, "high", "Prison"))))
                .containsExactly(
                        "Order or licence: licence, 2 of them, since Mon 5 Jan 2026, Probation",
                        "Order or licence: licence, since Mon 5 Jan 2026, Prison",
                        "Supervising officer: A Slate, known since Tue 6 Jan 2026, Probation",
                        "Supervising officer: A Slate, known since Tue 6 Jan 2026, Prison",
                        "Risk of harm: high, known since Tue 3 Mar 2026, Probation",
                        "Risk of harm: not known, known since Tue 6 Jan 2026, Probation",
                        "Risk of harm: high, known since Tue 6 Jan 2026, Prison");
    }

    private static OrderInForce order(
            String title, LocalDate begun, @Nullable LocalDate until, @Nullable String risk, String agency) {
        return new OrderInForce(title, begun, until, "A Slate", risk, begun.plusDays(1), agency);
    }

    private static List<String> said(List<OrderInForce> orders) {
        return OrdersNow.lines(orders).stream()
                .map(line -> line.what() + ": " + line.value() + ", " + line.since() + ", " + line.from())
                .toList();
    }
}
