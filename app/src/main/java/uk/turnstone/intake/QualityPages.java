package uk.turnstone.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotAllowed;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;
import uk.turnstone.web.Words;
import uk.turnstone.web.list.ListRequest;
import uk.turnstone.web.list.ListShown;
import uk.turnstone.web.list.Lists;

/** How good deliveries were: counts for whoever may know of them, values for the agency that delivered them. */
@Controller
@Needs(value = "data-quality", least = Level.COUNT)
final class QualityPages {
    private final Transactions transactions;
    private final Transactions intake;
    private final Formats formats;
    private final DeliveryRights rights;
    private final Lists lists;

    QualityPages(
            Transactions transactions,
            @Qualifier("intake") Transactions intake,
            Formats formats,
            DeliveryRights rights,
            Lists lists) {
        this.transactions = transactions;
        this.intake = intake;
        this.formats = formats;
        this.rights = rights;
        this.lists = lists;
    }

    @GetMapping("/deliveries/{key}/quality")
    Reply one(Context context, @PathVariable UUID key, HttpServletRequest request) {
        Delivery delivery = transactions.read(context, sql -> found(sql, context, key));
        Format format = formats.find(delivery.format()).orElseThrow(QualityPages::none);
        String repeats = repeats(context, delivery, format);
        return transactions.write(context, sql -> {
            QualityReport report = QualityReport.of(sql, delivery, format);
            return PageView.of(
                    "intake/quality",
                    new QualityPage(
                            delivery,
                            format.title(),
                            report.columns().stream()
                                    .map(QualityPage.ColumnLine::of)
                                    .toList(),
                            report.flagged().stream()
                                    .map(QualityPage.WrongLine::of)
                                    .toList(),
                            report.rejected().stream()
                                    .map(QualityPage.WrongLine::of)
                                    .toList(),
                            timeliness(delivery, report),
                            repeats,
                            values(sql, context, delivery, format, request)));
        });
    }

    @GetMapping({"/deliveries/{key}/quality.csv", "/deliveries/{key}/quality.xlsx"})
    void file(Context context, @PathVariable UUID key, HttpServletRequest request, HttpServletResponse response) {
        Delivery delivery = transactions.read(context, sql -> found(sql, context, key));
        Format format = formats.find(delivery.format()).orElseThrow(QualityPages::none);
        if (!rights.workOn(context, format, delivery.agency())) {
            throw new NotAllowed("No: only " + delivery.agencyName() + ", who delivered these rows, may have them.");
        }
        lists.send(
                ValuesToMend.LIST, ValuesToMend.place(delivery), request, "values-to-mend-" + key, context, response);
    }

    /** The latest delivery of each extract of an agency. */
    @GetMapping("/quality/{agency}")
    Reply agency(Context context, @PathVariable String agency) {
        var sight = Deliveries.Sight.of(context, rights, formats);
        List<AgencyQuality.Line> lines =
                transactions.read(context, sql -> AgencyQuality.of(sql, sight, agency)).stream()
                        .map(each -> each.titled(formats.of(each.format())))
                        .toList();
        if (lines.isEmpty()) {
            throw new NotFound("There is no such agency, or no delivery of it that you may know of.");
        }
        return PageView.of(
                "intake/quality-agency",
                new AgencyQuality(agency, lines.getFirst().agency(), lines));
    }

    private @org.jspecify.annotations.Nullable ListShown values(
            JdbcClient sql, Context context, Delivery delivery, Format format, HttpServletRequest request) {
        if (!rights.workOn(context, format, delivery.agency())) {
            return null;
        }
        AuditTrail.write(sql, context, "read", null, "values to mend of delivery " + delivery.key());
        return lists.show(ValuesToMend.LIST, ValuesToMend.place(delivery), ListRequest.of(request), sql, context);
    }

    private String repeats(Context context, Delivery delivery, Format format) {
        String type = QualityReport.numberOfAPerson(format).orElse("");
        if (type.isEmpty()) {
            return "";
        }
        var found = intake.read(context, sql -> QualityCounts.repeats(sql, delivery.agency(), format.name(), type));
        return found.people() == 0
                ? "Nobody in this extract was found to have two numbers."
                : Words.number(found.people())
                        + (found.people() == 1 ? " person was" : " people were")
                        + " found to have more than one number in this extract, " + Words.number(found.numbers())
                        + " together: likely repeats inside the source.";
    }

    private static String timeliness(Delivery delivery, QualityReport report) {
        Long days = report.daysBetween(delivery);
        if (days == null) {
            return delivery.isPublished() ? "This is the first delivery of this extract." : "It is not visible yet.";
        }
        return "It came " + (days == 0 ? "on the same day as" : days == 1 ? "a day after" : days + " days after")
                + " the delivery before.";
    }

    private Delivery found(JdbcClient sql, Context context, UUID key) {
        return Deliveries.one(sql, Deliveries.Sight.of(context, rights, formats), key)
                .orElseThrow(QualityPages::none);
    }

    private static NotFound none() {
        return new NotFound(
                "There is no such delivery, or none that you may know of. Choose one from the list of deliveries.");
    }
}
