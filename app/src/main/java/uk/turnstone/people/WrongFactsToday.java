package uk.turnstone.people;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.web.Crumb;
import uk.turnstone.web.TodayItem;
import uk.turnstone.web.TodayLine;
import uk.turnstone.web.TodaySection;
import uk.turnstone.web.Words;

/** Facts reported as wrong that wait for the reader's agency, and answers to what the reader reported. */
@Component
final class WrongFactsToday implements TodayItem {
    private static final int WAITING = 160;
    private static final int ANSWERED = 270;
    private static final int DAYS_TOLD = 14;
    private static final Crumb ALL = new Crumb("All reports", "/people/wrong-facts");

    private final WrongFactRights rights;

    WrongFactsToday(WrongFactRights rights) {
        this.rights = rights;
    }

    @Override
    public List<TodaySection> sections(JdbcClient sql, Context context) {
        List<TodaySection> sections = new ArrayList<>();
        if (rights.answers(context)) {
            sections.add(new TodaySection(
                    WAITING,
                    "Facts reported wrong",
                    "Fact",
                    WrongFact.waiting(sql, context).stream()
                            .map(each -> line(
                                    each,
                                    each.kind() + ", says " + each.by() + ": " + each.wrong(),
                                    "answer by " + Words.day(each.due()),
                                    each.late(context.today())))
                            .toList(),
                    "",
                    ALL));
        }
        sections.add(new TodaySection(
                ANSWERED,
                "What you reported wrong",
                "Fact",
                WrongFact.ofReader(sql, context, context.today().minusDays(DAYS_TOLD)).stream()
                        .filter(each -> each.answer() != null)
                        .map(each -> line(
                                each,
                                each.agency() + ": " + each.outcome() + ". " + each.words(),
                                Words.day(each.answeredOn()),
                                false))
                        .toList(),
                "",
                ALL));
        return sections;
    }

    private static TodayLine line(WrongFact report, String what, String when, boolean late) {
        return TodayLine.ofTheTeam(report.what(), "/people/wrong-facts/" + report.key(), what, when, late);
    }
}
