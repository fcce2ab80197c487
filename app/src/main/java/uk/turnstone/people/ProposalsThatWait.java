package uk.turnstone.people;

import java.util.ArrayList;
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

/** For link reviewers: what colleagues propose on who is one person, and how much linking left to decide. */
@Component
final class ProposalsThatWait implements TodayItem {
    private static final int ORDER = 260;

    private final Permissions permissions;

    ProposalsThatWait(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public List<TodaySection> sections(JdbcClient sql, Context context) {
        if (!permissions.may(context, "link-decisions").yes()) {
            return List.of();
        }
        List<TodayLine> lines = new ArrayList<>();
        for (KnownDecision proposal : KnownDecision.waiting(sql)) {
            lines.add(TodayLine.ofTheTeam(
                    proposal.words(),
                    "/people/decisions/" + proposal.key(),
                    proposal.proposedBy() + ": " + proposal.reason(),
                    "since " + Words.moment(proposal.proposedAt()),
                    false));
        }
        int findings = ToReview.count(sql);
        if (findings > 0) {
            lines.add(TodayLine.ofTheTeam(
                    "Findings of linking", "/people/findings", Words.number(findings) + " to look at", "", false));
        }
        return List.of(new TodaySection(
                ORDER,
                "Who is one person",
                "Proposal",
                lines,
                "No proposal and no finding waits.",
                new Crumb("All findings", "/people/findings")));
    }
}
