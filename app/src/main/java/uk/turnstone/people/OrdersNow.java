package uk.turnstone.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.turnstone.history.OrderInForce;
import uk.turnstone.web.Words;

/** The orders and licences that somebody is under, with officer and risk of harm, as lines for the top of their page. */
final class OrdersNow {
    private OrdersNow() {}

    /** What an agency says alike of several orders is one line; one line that says so where no order is known. */
    static List<NowLine> lines(List<OrderInForce> orders) {
        if (orders.isEmpty()) {
            return List.of(NowLine.nothing("Order or licence", "none known now among the records you may see"));
        }
        List<NowLine> lines = new ArrayList<>();
        for (List<OrderInForce> alike : alike(orders, OrderInForce::title)) {
            OrderInForce first = alike.getFirst();
            lines.add(new NowLine(
                    "Order or licence",
                    Words.orNotKnown(first.title()) + until(alike),
                    null,
                    "since " + Words.day(earliest(alike, OrderInForce::begun)),
                    first.agency()));
        }
        lines.addAll(told("Supervising officer", orders, OrderInForce::officer));
        lines.addAll(told("Risk of harm", orders, OrderInForce::risk));
        return List.copyOf(lines);
    }

    private static String until(List<OrderInForce> alike) {
        boolean open = alike.stream().anyMatch(order -> order.until() == null);
        String last = open
                ? ""
                : Words.day(alike.stream()
                        .map(order -> Objects.requireNonNull(order.until()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        if (alike.size() == 1) {
            return open ? "" : ", to " + last;
        }
        return ", " + alike.size() + " of them" + (open ? "" : ", the last to " + last);
    }

    private static List<NowLine> told(
            String what, List<OrderInForce> orders, Function<OrderInForce, @Nullable String> value) {
        return alike(orders, value).stream()
                .map(alike -> new NowLine(
                        what,
                        Words.orNotKnown(value.apply(alike.getFirst())),
                        null,
                        "known since " + Words.day(earliest(alike, OrderInForce::told)),
                        alike.getFirst().agency()))
                .toList();
    }

    /** Orders of which one agency says the same, in the order in which they first came. */
    private static Collection<List<OrderInForce>> alike(
            List<OrderInForce> orders, Function<OrderInForce, @Nullable String> value) {
        Map<String, List<OrderInForce>> groups = orders.stream()
                .collect(Collectors.groupingBy(
                        order -> order.agency() + "\n" + value.apply(order), LinkedHashMap::new, Collectors.toList()));
        return groups.values();
    }

    private static LocalDate earliest(List<OrderInForce> alike, Function<OrderInForce, LocalDate> day) {
        return alike.stream().map(day).min(Comparator.naturalOrder()).orElseThrow();
    }
}
