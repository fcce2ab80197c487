package uk.turnstone.home;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Context;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Transactions;
import uk.turnstone.intake.ExpectedDeliveries;
import uk.turnstone.intake.Formats;
import uk.turnstone.web.Open;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;
import uk.turnstone.web.TodayItem;
import uk.turnstone.web.TodaySection;

/** The first page: what needs whoever is signed in. */
@Controller
@Open
final class TodayPages {
    private final Transactions transactions;
    private final Formats formats;
    private final List<TodayItem> items;
    private final ExpectedDeliveries expected;
    private final Permissions permissions;

    TodayPages(
            Transactions transactions,
            Formats formats,
            List<TodayItem> items,
            ExpectedDeliveries expected,
            Permissions permissions) {
        this.permissions = permissions;
        this.expected = expected;
        this.formats = formats;
        this.transactions = transactions;
        this.items = items;
    }

    @GetMapping("/")
    Reply today(Context context, @RequestParam(defaultValue = "") String whose) {
        // Sections that name people write the look down.
        return PageView.of("home/today", transactions.write(context, sql -> page(sql, context, whose)));
    }

    private TodayPage page(JdbcClient sql, Context context, String whose) {
        List<TodaySection> sections = items.stream()
                .flatMap(item -> item.sections(sql, context).stream())
                .sorted(Comparator.comparingInt(TodaySection::order).thenComparing(TodaySection::title))
                .toList();
        return TodayPage.of(
                context.today(),
                sections,
                whose,
                Freshness.of(sql, context, permissions, formats, expected.lateSince(sql, context)));
    }
}
