package uk.turnstone.people;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Permissions;
import uk.turnstone.web.Crumb;
import uk.turnstone.web.TodayItem;
import uk.turnstone.web.TodayLine;
import uk.turnstone.web.TodaySection;
import uk.turnstone.web.Words;

/** On the link reviewer's first page: the pairs that wait, and what colleagues propose about who is who. */
@Component
final class LinkProposals implements TodayItem {
    private final Permissions permissions;

    LinkProposals(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public List<TodaySection> sections(JdbcClient sql, Context context) {
        if (!permissions.reads(context, "link-decisions")) {
            return List.of();
        }
        List<FoundDoubt> doubts = FoundDoubt.open(sql);
        List<TodayLine> lines = new ArrayList<>();
        if (!doubts.isEmpty()) {
            FoundDoubt oldest = doubts.getFirst();
            lines.add(TodayLine.ofTheTeam(
                    QueuePage.count(doubts),
                    ReviewPages.QUEUE,
                    "what linking could not tell; the oldest: " + oldest.kind(),
                    "since " + Words.day(oldest.since()),
                    false));
        }
        LinkDecision.proposals(sql).forEach(one -> lines.add(line(one)));
        if (!lines.isEmpty()) {
            AuditTrail.write(sql, context, "read", null, "proposed links and pairs: " + (lines.size() + doubts.size()));
        }
        return List.of(new TodaySection(
                220,
                "Who is who",
                "Person",
                lines,
                "No pair waits for a decision, and nobody proposes to join or part people.",
                new Crumb("Pairs to review", ReviewPages.QUEUE)));
    }

    private static TodayLine line(LinkDecision one) {
        String says = one.by() + " says that they and " + one.other().name() + " are " + one.words();
        return TodayLine.ofTheTeam(
                one.one().name(),
                "/people/decisions",
                one.waitsForSecond() ? says + "; it waits for a second reviewer beside " + one.first() : says,
                Words.moment(one.on()),
                false);
    }
}
