package uk.turnstone.people;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.web.TodayItem;
import uk.turnstone.web.TodayLine;
import uk.turnstone.web.TodaySection;
import uk.turnstone.web.Words;

/** What needs a human eye since somebody turned out to be two people, for whoever may write about it. */
@Component
final class LooseEnds implements TodayItem {
    private static final int ORDER = 222;

    @Override
    public List<TodaySection> sections(JdbcClient sql, Context context) {
        List<TodayLine> lines = LooseEnd.waiting(sql).stream()
                .filter(LooseEnd::mine)
                .map(one -> TodayLine.ofTheTeam(
                        one.name(),
                        "/people/" + one.person() + "/split#eye",
                        "turned out to be two people; of which is this? " + one.words(),
                        "since " + Words.day(one.since()),
                        false))
                .toList();
        if (!lines.isEmpty()) {
            AuditTrail.write(sql, context, "read", null, "needs a human eye after a split: " + lines.size());
        }
        return List.of(new TodaySection(ORDER, "Needs a human eye", "Person", lines, ""));
    }
}
