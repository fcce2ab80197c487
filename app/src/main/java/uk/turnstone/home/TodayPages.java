package uk.turnstone.home;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.intake.Formats;
import uk.turnstone.web.Open;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;
import uk.turnstone.web.TodayItem;
import uk.turnstone.web.TodayLine;
import uk.turnstone.web.Words;

/** The first page: what needs whoever is signed in. */
@Controller
@Open
final class TodayPages {
    private final Transactions transactions;
    private final Formats formats;
    private final List<TodayItem> items;

    TodayPages(Transactions transactions, Formats formats, List<TodayItem> items) {
        this.formats = formats;
        this.transactions = transactions;
        this.items = items.stream()
                .sorted(Comparator.comparingInt(TodayItem::order).thenComparing(TodayItem::title))
                .toList();
    }

    @GetMapping("/")
    Reply today(Context context) {
        // Sections that name people write the look down.
        return PageView.of("home/today", transactions.write(context, sql -> page(sql, context)));
    }

    private TodayPage page(JdbcClient sql, Context context) {
        List<TodayPage.Due> due = items.stream()
                .map(item -> due(item, sql, context))
                .filter(section -> !section.lines().isEmpty())
                .toList();
        return new TodayPage(Words.day(context.today()), due, Freshness.of(sql, context.today(), formats));
    }

    private static TodayPage.Due due(TodayItem item, JdbcClient sql, Context context) {
        List<TodayLine> lines = item.lines(sql, context);
        return new TodayPage.Due("due-" + item.order(), item.title(), lines);
    }
}
