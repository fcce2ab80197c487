package uk.turnstone.intake;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.web.Crumb;
import uk.turnstone.web.TodayItem;
import uk.turnstone.web.TodayLine;
import uk.turnstone.web.TodaySection;
import uk.turnstone.web.Words;

/** Tells of deliveries that were expected and have not come: whoever must act, and whoever looks after all data. */
@Component
public final class ExpectedDeliveries implements TodayItem {
    private static final int ORDER = 140;

    private final Formats formats;
    private final DeliveryRights rights;
    private final Clock clock;

    ExpectedDeliveries(Formats formats, DeliveryRights rights, Clock clock) {
        this.formats = formats;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public List<TodaySection> sections(JdbcClient sql, Context context) {
        if (!rights.knowsOf(context)) {
            return List.of();
        }
        List<TodayLine> lines = new ArrayList<>();
        for (Expectation each :
                Expectations.inForce(sql, Deliveries.Sight.of(context, rights, formats), context.today())) {
            boolean acts = formats.find(each.format())
                    .filter(format -> rights.workOn(context, format, each.agency()))
                    .isPresent();
            if (acts || rights.seesAll(context)) {
                each.lateSince(now(context)).ifPresent(since -> lines.add(line(each, since)));
            }
        }
        return List.of(new TodaySection(
                ORDER,
                "Deliveries that did not come",
                "Extract",
                lines,
                "",
                new Crumb("Data arrivals", "/deliveries/arrivals")));
    }

    private TodayLine line(Expectation each, LocalDateTime since) {
        String last = each.last() == null ? "none has come yet" : "the last came " + Words.moment(each.last());
        String ring = each.whom().isBlank() ? "" : ". Ring " + each.whom();
        return TodayLine.ofTheTeam(
                formats.of(each.format()),
                "/deliveries/arrivals#" + ArrivingExtract.anchor(each.agency(), each.format()),
                each.agencyName() + ": " + last + ring,
                "late since " + Words.moment(since),
                true);
    }

    /** Since when extracts are late: name of the agency and name of the format, with a bar between, to the moment. */
    public Map<String, LocalDateTime> lateSince(JdbcClient sql, Context context) {
        Map<String, LocalDateTime> late = new HashMap<>();
        var everything = new Deliveries.Sight(true, context.agency(), List.of(""));
        for (Expectation each : Expectations.inForce(sql, everything, context.today())) {
            each.lateSince(now(context)).ifPresent(since -> late.put(each.agencyName() + "|" + each.format(), since));
        }
        return late;
    }

    LocalDateTime now(Context context) {
        return context.today().atTime(LocalTime.now(clock));
    }
}
