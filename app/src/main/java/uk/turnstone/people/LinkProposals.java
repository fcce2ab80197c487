package uk.turnstone.people;

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

/** On the link reviewer's first page: what colleagues propose about who is who. */
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
        List<TodayLine> lines = LinkDecision.proposals(sql).stream()
                .map(one -> TodayLine.ofTheTeam(
                        one.one().name(),
                        "/people/decisions",
                        one.by() + " says that they and " + one.other().name() + " are " + one.words(),
                        Words.moment(one.on()),
                        false))
                .toList();
        if (!lines.isEmpty()) {
            AuditTrail.write(sql, context, "read", null, "proposed links: " + lines.size());
        }
        return List.of(new TodaySection(
                220,
                "Who is who",
                "Person",
                lines,
                "Nobody proposes to join or part people.",
                new Crumb("All decisions", "/people/decisions")));
    }
}
