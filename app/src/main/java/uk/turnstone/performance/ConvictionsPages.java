package uk.turnstone.performance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Entry;
import uk.turnstone.access.Level;
import uk.turnstone.access.Relation;
import uk.turnstone.access.Transactions;
import uk.turnstone.measures.SignStyle;
import uk.turnstone.web.Needs;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;
import uk.turnstone.web.Stamp;
import uk.turnstone.web.Stamps;

/** Convictions before and after joining a cohort, as a page and as a file. Counts only; what is small is held back. */
@Controller
@Needs(value = "figures-internal", least = Level.COUNT, of = Relation.AGENCY)
final class ConvictionsPages {
    private final ConvictionsBeforeAfter convictions;
    private final Transactions transactions;
    private final Stamps stamps;

    ConvictionsPages(ConvictionsBeforeAfter convictions, Transactions transactions, Stamps stamps) {
        this.convictions = convictions;
        this.transactions = transactions;
        this.stamps = stamps;
    }

    @GetMapping("/figures/convictions")
    Reply table(Context context) {
        ConvictionsTable table = convictions.of(context);
        List<ConvictionsRow> rows = table.figures().rows().isEmpty() ? List.of() : table.rows(SignStyle.SCREEN);
        return PageView.of(
                "performance/convictions",
                new ConvictionsPage(table.sentence(), table.completeTo(), convictions.names(context), rows));
    }

    @GetMapping({"/figures/convictions.csv", "/figures/convictions.xlsx"})
    void file(Context context, HttpServletRequest request, HttpServletResponse response) {
        Stamp stamp = transactions.write(context, sql -> {
            Stamp made = stamps.of(sql, context, request);
            AuditTrail.write(sql, context, Entry.exported("convictions before and after joining", made.handling()));
            return made;
        });
        ConvictionsFile.of(convictions.of(context).rows(SignStyle.FILE), context.today())
                .send(request, response, stamp);
    }
}
