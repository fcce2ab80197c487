package uk.turnstone.people;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Consents;
import uk.turnstone.access.Context;
import uk.turnstone.access.Entry;
import uk.turnstone.access.Withdrawals;
import uk.turnstone.web.TodayItem;
import uk.turnstone.web.TodayLine;
import uk.turnstone.web.TodaySection;
import uk.turnstone.web.Words;

/** Consents that were withdrawn, after which something is to be confirmed, and consents that end soon. */
@Component
final class ConsentsToday implements TodayItem {
    private static final int WITHDRAWN = 50;
    private static final int ENDING = 230;

    @Override
    public List<TodaySection> sections(JdbcClient sql, Context context) {
        return List.of(
                new TodaySection(WITHDRAWN, "Consents withdrawn", "What", withdrawn(sql, context), ""),
                new TodaySection(ENDING, "Consents that end soon", "Person", ending(sql, context), ""));
    }

    /** It names nobody: whoever read by the consent may no longer know whose it was. */
    private static List<TodayLine> withdrawn(JdbcClient sql, Context context) {
        return Withdrawals.duties(sql).stream()
                .filter(duty -> duty.mine() && duty.confirmed() == null)
                .map(duty -> TodayLine.ofTheTeam(
                        duty.title(),
                        "/consents/withdrawn/" + duty.key(),
                        "Consent withdrawn on " + Words.day(duty.withdrawn())
                                + (duty.who() == null
                                        ? ": see to it that nobody uses it and copies are destroyed"
                                        : ": stop using it and destroy copies"),
                        "confirm by " + Words.day(duty.due()),
                        duty.late(context.today())))
                .toList();
    }

    private static List<TodayLine> ending(JdbcClient sql, Context context) {
        List<TodayLine> lines = new ArrayList<>();
        List<Consents.EndingSoon> ending = Consents.endingSoon(sql, context);
        ending.forEach(each -> PersonByKey.find(sql, each.person())
                .ifPresent(person -> lines.add(new TodayLine(
                        ConsentsRead.name(sql, person),
                        "/people/" + each.person() + "/consents",
                        each.title() + " ends by itself; ask again if it is to go on",
                        "last day " + Words.day(each.until()),
                        false,
                        null,
                        true))));
        if (!lines.isEmpty()) {
            AuditTrail.write(
                    sql,
                    context,
                    Entry.listed(
                            "consents that end soon",
                            ending.stream().map(Consents.EndingSoon::person).toList()));
        }
        return lines;
    }
}
