package uk.turnstone.governance;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Act;
import uk.turnstone.access.Agreements;
import uk.turnstone.access.BreakGlass;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Permissions;
import uk.turnstone.web.Crumb;
import uk.turnstone.web.TodayItem;
import uk.turnstone.web.TodayLine;
import uk.turnstone.web.TodaySection;
import uk.turnstone.web.Words;

/** Uses of break-glass to be reviewed and agreements that end, for those who must act. It names nobody on record. */
@Component
final class GovernanceToday implements TodayItem {
    private static final int GLASS = 40;
    private static final int ENDING = 60;

    private final Permissions permissions;
    private final BreakGlass glass;

    GovernanceToday(Permissions permissions, BreakGlass glass) {
        this.permissions = permissions;
        this.glass = glass;
    }

    @Override
    public List<TodaySection> sections(JdbcClient sql, Context context) {
        List<TodaySection> sections = new ArrayList<>();
        if (permissions.may(context, "break-glass").level() == Level.FULL) {
            sections.add(new TodaySection(
                    GLASS,
                    "Opened in an emergency",
                    "Who opened it",
                    glass.uses(sql).stream()
                            .filter(use -> use.outcome() == null && !use.mine())
                            .map(use -> TodayLine.ofTheTeam(
                                    use.by(),
                                    "/governance/break-glass#use-" + use.key(),
                                    "to be reviewed with an outcome",
                                    Words.day(use.from().toLocalDate()),
                                    use.from()
                                            .toLocalDate()
                                            .isBefore(context.today().minusDays(1))))
                            .toList(),
                    "",
                    new Crumb("All uses", "/governance/break-glass")));
        }
        sections.add(new TodaySection(
                GLASS - 1,
                "Your cases opened by somebody else",
                "Case",
                glass.ofOwnCases(sql).stream()
                        .map(use -> new TodayLine(
                                "One of your cases",
                                "/people/" + use.person(),
                                "was opened in an emergency by somebody of " + use.agency()
                                        + "; information governance reviews it",
                                Words.moment(use.at()),
                                false,
                                null,
                                true))
                        .toList(),
                "",
                null));
        if (permissions.may(context, "agreements").level() == Level.FULL
                && permissions.may(context, "agreements", Act.WRITE)) {
            sections.add(new TodaySection(
                    ENDING,
                    "Agreements that ended or end within 90 days",
                    "Agreement",
                    Agreements.all(sql, context).stream()
                            .filter(each -> each.wantsAction(context.decidedOn()))
                            .map(each -> TodayLine.ofTheTeam(
                                    each.code() + " " + each.title(),
                                    "/agreements/" + each.code(),
                                    each.owner() + " must act",
                                    each.standing(context.decidedOn()),
                                    true))
                            .toList(),
                    "",
                    new Crumb("All agreements", "/agreements")));
        }
        return sections;
    }
}
