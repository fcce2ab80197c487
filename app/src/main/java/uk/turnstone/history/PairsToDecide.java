package uk.turnstone.history;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.access.Permissions;
import uk.turnstone.web.Crumb;
import uk.turnstone.web.TodayItem;
import uk.turnstone.web.TodayLine;
import uk.turnstone.web.TodaySection;
import uk.turnstone.web.Words;

/** Pairs of reports that wait for whoever decides on links: the latest, and the way to all. */
@Component
final class PairsToDecide implements TodayItem {
    private static final int ORDER = 240;
    private static final int SHOWN = 5;

    private final Permissions permissions;

    PairsToDecide(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public List<TodaySection> sections(JdbcClient sql, Context context) {
        if (!permissions.reads(context, "link-decisions")) {
            return List.of();
        }
        List<TodayLine> lines = ProposedPairs.waiting(sql, context.today()).stream()
                .limit(SHOWN)
                .map(pair -> TodayLine.ofTheTeam(
                        pair.one().kind().words() + " and "
                                + pair.other().kind().words(),
                        "/occurrences/" + pair.key(),
                        pair.one().agency() + " and " + pair.other().agency() + ": one thing or two?",
                        Words.near(pair.one().when().day(), context.today()),
                        false))
                .toList();
        return List.of(new TodaySection(
                ORDER,
                "Reports that may tell of one thing",
                "Reports",
                lines,
                "No pair of reports of the last " + ProposedPairs.DAYS + " days waits for a decision.",
                new Crumb("All pairs and decisions", "/occurrences")));
    }
}
