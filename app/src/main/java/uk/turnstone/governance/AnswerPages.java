package uk.turnstone.governance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Entry;
import uk.turnstone.access.Level;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;
import uk.turnstone.web.Stamp;
import uk.turnstone.web.Stamps;
import uk.turnstone.web.list.TableFile;

/** The answer to a request, to print and as a file: what is not told is not in it. */
@Controller
@Needs(value = "rights-bundle", least = Level.FULL)
final class AnswerPages {
    private static final List<String> HEADINGS = List.of("Part", "Held by", "What it is", "Heading", "What is held");

    private final Transactions transactions;
    private final Stamps stamps;

    AnswerPages(Transactions transactions, Stamps stamps) {
        this.transactions = transactions;
        this.stamps = stamps;
    }

    @GetMapping("/governance/requests/{key}/bundle")
    Reply bundle(Context context, @PathVariable UUID key, HttpServletRequest request) {
        RightsPage.Leaving leaving = leaving(context, key, "page", request);
        return PageView.of("governance/bundle", leaving).stamped(leaving.stamp());
    }

    @GetMapping({"/governance/requests/{key}/bundle.csv", "/governance/requests/{key}/bundle.xlsx"})
    void file(Context context, @PathVariable UUID key, HttpServletRequest request, HttpServletResponse response) {
        String kind = request.getRequestURI().endsWith(".xlsx") ? "XLSX" : "CSV";
        RightsPage.Leaving leaving = leaving(context, key, kind, request);
        new TableFile("request-" + context.today(), HEADINGS, rows(leaving.parts()))
                .send(request, response, leaving.stamp());
    }

    private static List<List<@Nullable Object>> rows(List<Bundle.Part> parts) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (Bundle.Said said : parts.get(i).leaving()) {
                rows.add(List.of(i + 1L, parts.get(i).agency(), parts.get(i).title(), said.heading(), said.text()));
            }
        }
        return rows;
    }

    private RightsPage.Leaving leaving(Context context, UUID key, String as, HttpServletRequest asked) {
        return transactions.write(context, sql -> {
            RightsRequests.Request request = RightsRequests.find(sql, key)
                    .filter(each -> each.reason() != null)
                    .orElseThrow(RightsPages::nothing);
            List<Bundle.Part> parts = Bundle.parts(sql, key);
            Stamp stamp = stamps.of(sql, context, asked).handedTo("whoever asked");
            AuditTrail.write(
                    sql,
                    context,
                    Entry.exported("answer to request " + key + " as " + as, stamp.handling())
                            .counting(parts.size()));
            return new RightsPage.Leaving(request, parts, context.today(), stamp);
        });
    }
}
