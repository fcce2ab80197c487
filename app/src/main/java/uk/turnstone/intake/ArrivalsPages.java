package uk.turnstone.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Entry;
import uk.turnstone.access.Level;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Needs;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;
import uk.turnstone.web.Stamp;
import uk.turnstone.web.Stamps;
import uk.turnstone.web.Words;
import uk.turnstone.web.list.TableFile;

/** Which extracts came, came late or did not come, by their rhythm. */
@Controller
@Needs(value = "data-quality", least = Level.COUNT)
final class ArrivalsPages {
    private final Transactions transactions;
    private final Formats formats;
    private final DeliveryRights rights;
    private final ArrivingExtracts arriving;
    private final ExpectedDeliveries expected;
    private final Stamps stamps;

    ArrivalsPages(
            Transactions transactions,
            Formats formats,
            DeliveryRights rights,
            ArrivingExtracts arriving,
            ExpectedDeliveries expected,
            Stamps stamps) {
        this.transactions = transactions;
        this.formats = formats;
        this.rights = rights;
        this.arriving = arriving;
        this.expected = expected;
        this.stamps = stamps;
    }

    @GetMapping("/deliveries/arrivals")
    Reply page(Context context, @RequestParam(defaultValue = "") String agency) {
        return transactions.read(context, sql -> {
            List<ArrivingExtract> all = arriving.of(sql, context, expected.now(context));
            List<Choice> agencies = agencies(all);
            String chosen = chosen(all, agency);
            List<ArrivingExtract> shown = of(all, chosen);
            return PageView.of(
                    "intake/arrivals",
                    new ArrivalsPage(
                            late(shown),
                            ArrivalBlocks.of(shown, context.today()),
                            agencies,
                            chosen,
                            chosen.isEmpty() ? "" : "?agency=" + chosen,
                            any(format -> rights.deliver(sql, context, format)),
                            any(format -> rights.expect(sql, context, format))));
        });
    }

    @GetMapping({"/deliveries/arrivals.csv", "/deliveries/arrivals.xlsx"})
    void file(
            Context context,
            @RequestParam(defaultValue = "") String agency,
            HttpServletRequest request,
            HttpServletResponse response) {
        transactions
                .write(context, sql -> {
                    Stamp stamp = stamps.of(sql, context, request);
                    AuditTrail.write(sql, context, Entry.exported("data arrivals", stamp.handling()));
                    List<ArrivingExtract> all = arriving.of(sql, context, expected.now(context));
                    TableFile file = ArrivalsFile.of(of(all, chosen(all, agency)), context.today());
                    return (Runnable) () -> file.send(request, response, stamp);
                })
                .run();
    }

    private boolean any(java.util.function.Predicate<Format> allowed) {
        return formats.all().stream().anyMatch(allowed);
    }

    /** An agency of which the reader may know nothing is none: then all is shown that they may. */
    private static String chosen(List<ArrivingExtract> all, String agency) {
        return all.stream().anyMatch(each -> each.source().agencyCode().equals(agency)) ? agency : "";
    }

    private static List<ArrivingExtract> of(List<ArrivingExtract> all, String agency) {
        return all.stream()
                .filter(each -> agency.isEmpty() || each.source().agencyCode().equals(agency))
                .toList();
    }

    private static List<Choice> agencies(List<ArrivingExtract> all) {
        return Stream.concat(
                        Stream.of(new Choice("", "All agencies")),
                        all.stream()
                                .map(each -> new Choice(
                                        each.source().agencyCode(),
                                        each.source().agencyName()))
                                .distinct())
                .toList();
    }

    private static List<ArrivalsPage.Late> late(List<ArrivingExtract> shown) {
        List<ArrivalsPage.Late> late = new ArrayList<>();
        for (ArrivingExtract each : shown) {
            if (each.late() != null) {
                late.add(new ArrivalsPage.Late(
                        "#"
                                + ArrivingExtract.anchor(
                                        each.source().agency(), each.source().format()),
                        each.title(),
                        each.source().agencyName(),
                        Words.moment(each.late()),
                        Objects.requireNonNull(each.expectation()).whom()));
            }
        }
        return late;
    }
}
