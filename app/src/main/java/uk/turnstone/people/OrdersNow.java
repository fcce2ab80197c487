package uk.turnstone.people;

import java.util.ArrayList;
import java.util.List;
import uk.turnstone.history.OrderInForce;
import uk.turnstone.web.Words;

/** The orders and licences that somebody is under, with officer and risk of harm, as lines for the top of their page. */
final class OrdersNow {
    private OrdersNow() {}

    /** Three lines an order; one that says that none is known where there is none. */
    static List<NowLine> lines(List<OrderInForce> orders) {
        if (orders.isEmpty()) {
            return List.of(NowLine.nothing("Order or licence", "none known now among the records you may see"));
        }
        List<NowLine> lines = new ArrayList<>();
        for (OrderInForce order : orders) {
            String told = "known since " + Words.day(order.told());
            lines.add(new NowLine(
                    "Order or licence",
                    Words.orNotKnown(order.title()) + (order.until() == null ? "" : ", to " + Words.day(order.until())),
                    null,
                    "since " + Words.day(order.begun()),
                    order.agency()));
            lines.add(
                    new NowLine("Supervising officer", Words.orNotKnown(order.officer()), null, told, order.agency()));
            lines.add(new NowLine("Risk of harm", Words.orNotKnown(order.risk()), null, told, order.agency()));
        }
        return List.copyOf(lines);
    }
}
