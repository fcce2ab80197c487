package uk.turnstone.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        Reach reach = rights.reach(context, format, delivery.agency());
        OptionalLong repeats = intake.read(context, sql -> SourceRepeats.told(sql, delivery, format, reach));
        return transactions.write(context, sql -> {
            QualityReport report = QualityReport.of(sql, delivery, format, reach);
            return PageView.of(
                    "intake/quality",
                    new QualityPage(
                            delivery,
                            format.title(),
                            reach.count(delivery.rows().rejected()),
                            report.news(),
                            report.columns().stream()
                                    .map(QualityPage.ColumnLine::of)
                                    .toList(),
                            lines(report.flagged(), reach),
                            lines(report.rejected(), reach),
                            reach == Reach.TOTALS ? QualityPage.TOTALS_ALONE : "",
                            reach != Reach.ALL,
                            timeliness(delivery, report),
                            repeats(repeats, reach),
                            repeats.orElse(0) > 0 && rights.workOn(context, format, delivery.agency())
                                    ? "/deliveries/" + key + "/duplicates"
                                    : null,
                            values(sql, context, delivery, format, request)));
        });
    }

    private static List<QualityPage.WrongLine> lines(List<Figures.Wrong> wrong, Reach reach) {
        return wrong.stream().map(each -> QualityPage.WrongLine.of(each, reach)).toList();
    }

    @GetMapping({"/deliveries/{key}/quality.csv", "/deliveries/{key}/quality.xlsx"})
    void file(Context context, @PathVariable UUID key, HttpServletRequest request, HttpServletResponse response) {
        Delivery delivery = ofOwn(context, key);
        lists.send(
                ValuesToMend.LIST, ValuesToMend.place(delivery), request, "values-to-mend-" + key, context, response);
    }

    /** The extracts of an agency. */
    @GetMapping("/quality/{agency}")
    Reply agency(Context context, @PathVariable String agency) {
        List<ExtractQuality> extracts =
                transactions.read(context, sql -> ExtractQuality.of(sql, context, rights, formats, agency));
        if (extracts.isEmpty()) {
            throw new NotFound("There is no such agency, or no delivery of it that you may know of.");
        }
        return PageView.of(
                "intake/quality-agency",
                new AgencyQuality(
                        agency,
                        extracts.getFirst().agency(),
                        extracts.stream().map(AgencyQuality.Line::of).toList()));
    }

    /** Likely duplicates inside an extract, for the agency whose it is. */
    @GetMapping("/deliveries/{key}/duplicates")
    Reply duplicates(Context context, @PathVariable UUID key, HttpServletRequest request) {
        Delivery delivery = ofOwn(context, key);
        SourceRepeats.Found found = repeats(context, delivery);
        return transactions.write(context, sql -> {
            AuditTrail.write(sql, context, "read", null, "likely duplicates in the extract of delivery " + key);
            return PageView.of(
                    "intake/duplicates",
                    new DuplicatesPage(
                            delivery,
                            formats.of(delivery.format()),
                            lists.show(
                                    SourceRepeats.LIST, found.place(delivery), ListRequest.of(request), sql, context)));
        });
    }

    @GetMapping({"/deliveries/{key}/duplicates.csv", "/deliveries/{key}/duplicates.xlsx"})
    void duplicatesFile(
            Context context, @PathVariable UUID key, HttpServletRequest request, HttpServletResponse response) {
        Delivery delivery = ofOwn(context, key);
        Format format = formats.find(delivery.format()).orElseThrow(QualityPages::none);
        lists.send(
                SourceRepeats.LIST,
                repeats(context, delivery).place(delivery),
                request,
                "likely-duplicates-" + key,
                context,
                response,
                format.categories().toArray(String[]::new));
    }

    private @Nullable ListShown values(
            JdbcClient sql, Context context, Delivery delivery, Format format, HttpServletRequest request) {
        if (!rights.workOn(context, format, delivery.agency())) {
            return null;
        }
        AuditTrail.write(sql, context, "read", null, "values to mend of delivery " + delivery.key());
        return lists.show(ValuesToMend.LIST, ValuesToMend.place(delivery), ListRequest.of(request), sql, context);
    }

    private SourceRepeats.Found repeats(Context context, Delivery delivery) {
        return intake.read(context, sql -> SourceRepeats.of(sql, delivery.agency(), delivery.format()));
    }

    private static String repeats(OptionalLong all, Reach reach) {
        if (all.isEmpty()) {
            return "";
        }
        long found = all.getAsLong();
        if (found == 0) {
            return "No two records of this extract are likely duplicates.";
        }
        String count = reach.count(found);
        return count.substring(0, 1).toUpperCase(Locale.UK)
                + count.substring(1)
                + (found == 1 && !reach.holdsBack(found)
                        ? " likely duplicate was found inside this extract."
                        : " likely duplicates were found inside this extract.");
    }

    private Delivery ofOwn(Context context, UUID key) {
        Delivery delivery = transactions.read(context, sql -> found(sql, context, key));
        Format format = formats.find(delivery.format()).orElseThrow(QualityPages::none);
        if (!rights.workOn(context, format, delivery.agency())) {
            throw new NotAllowed("No: only " + delivery.agencyName() + ", who delivered these rows, may have them.");
        }
        return delivery;
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
                .filter(each -> formats.find(each.format())
                        .filter(format -> rights.reach(context, format, each.agency()) != Reach.NOTHING)
                        .isPresent())
                .orElseThrow(QualityPages::none);
    }

    private static NotFound none() {
        return new NotFound(
                "There is no such delivery, or none that you may know of. Choose one from the list of deliveries.");
    }
}
