package uk.turnstone.governance;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Permissions;
import uk.turnstone.web.Crumb;
import uk.turnstone.web.TodayItem;
import uk.turnstone.web.TodayLine;
import uk.turnstone.web.TodaySection;
import uk.turnstone.web.Words;

/** Clocks that run for people on record: breaches to be notified, requests to be answered, disposals to be decided. */
@Component
final class OwedToday implements TodayItem {
    private static final int BREACHES = 20;
    private static final int REQUESTS = 110;
    private static final int DISPOSALS = 250;

    private final Permissions permissions;
    private final Clock clock;

    OwedToday(Permissions permissions, Clock clock) {
        this.permissions = permissions;
        this.clock = clock;
    }

    @Override
    public List<TodaySection> sections(JdbcClient sql, Context context) {
        return List.of(
                new TodaySection(
                        BREACHES,
                        "Breaches of data",
                        "Report",
                        breaches(sql, context),
                        "",
                        new Crumb("All reports", "/governance/breaches")),
                new TodaySection(
                        REQUESTS,
                        "Requests of people on record",
                        "Asked for",
                        requests(sql, context),
                        "",
                        new Crumb("All requests", "/governance/requests")),
                new TodaySection(
                        DISPOSALS,
                        "To be disposed of",
                        "Records",
                        disposals(sql, context),
                        "",
                        new Crumb("Review list", "/governance/retention")));
    }

    private List<TodayLine> breaches(JdbcClient sql, Context context) {
        if (permissions.may(context, "breach-register").level() != Level.FULL) {
            return List.of();
        }
        LocalDateTime now = LocalDateTime.now(clock);
        return Breaches.all(sql).stream()
                .filter(breach -> breach.closed() == null)
                .map(breach -> TodayLine.ofTheTeam(
                        "Report " + breach.number(),
                        "/governance/breaches/" + breach.key(),
                        breach.danger().startsWith("somebody")
                                ? "somebody may be in danger"
                                : "to be assessed and answered",
                        breach.clock(now),
                        breach.late(now)))
                .toList();
    }

    private List<TodayLine> requests(JdbcClient sql, Context context) {
        if (permissions.may(context, "rights-requests").level().below(Level.OWN_PART)) {
            return List.of();
        }
        return RightsRequests.all(sql).stream()
                .filter(request -> request.decided() == null)
                .map(request -> TodayLine.ofTheTeam(
                        request.kind(),
                        "/governance/requests/" + request.key(),
                        request.standing(),
                        "answer by " + Words.day(request.due()),
                        request.late(context.today())))
                .toList();
    }

    private List<TodayLine> disposals(JdbcClient sql, Context context) {
        Level level = permissions.may(context, "retention-disposal").level();
        if (level != Level.FULL && level != Level.OWN_PART) {
            return List.of();
        }
        long waiting = Retention.due(sql).stream()
                .filter(due -> due.waits() && (level == Level.FULL) == (due.first() == null))
                .count();
        return waiting == 0
                ? List.of()
                : List.of(TodayLine.ofTheTeam(
                        waiting == 1 ? "Of 1 person" : "Of " + waiting + " people",
                        "/governance/retention",
                        level == Level.FULL
                                ? "due by the schedule, to be approved or kept"
                                : "approved first, to be approved second or kept",
                        "",
                        false));
    }
}
