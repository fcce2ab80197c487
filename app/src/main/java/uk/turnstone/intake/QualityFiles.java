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
import uk.turnstone.access.Entry;
import uk.turnstone.access.Level;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.Stamp;
import uk.turnstone.web.Stamps;

/** The counts of the pages of quality as files, for whoever may open the page. */
@Controller
@Needs(value = "data-quality", least = Level.COUNT)
final class QualityFiles {
    private final Transactions transactions;
    private final Transactions intake;
    private final Formats formats;
    private final DeliveryRights rights;
    private final Stamps stamps;

    QualityFiles(
            Transactions transactions,
            @Qualifier("intake") Transactions intake,
            Formats formats,
            DeliveryRights rights,
            Stamps stamps) {
        this.transactions = transactions;
        this.intake = intake;
        this.formats = formats;
        this.rights = rights;
        this.stamps = stamps;
    }

    @GetMapping({"/deliveries/{key}/report.csv", "/deliveries/{key}/report.xlsx"})
    void one(Context context, @PathVariable UUID key, HttpServletRequest request, HttpServletResponse response) {
        List<Told> told = transactions.read(context, sql -> List.of(told(sql, context, key)));
        send(context, told, "quality of delivery " + key, key.toString(), request, response);
    }

    @GetMapping({"/quality/{agency}/report.csv", "/quality/{agency}/report.xlsx"})
    void agency(
            Context context, @PathVariable String agency, HttpServletRequest request, HttpServletResponse response) {
        List<Told> told =
                transactions.read(context, sql -> ExtractQuality.of(sql, context, rights, formats, agency).stream()
                        .map(each -> told(sql, context, each.newest().key()))
                        .toList());
        if (told.isEmpty()) {
            throw new NotFound("There is no such agency, or no delivery of it that you may know of.");
        }
        send(context, told, "quality of the extracts of " + agency, agency, request, response);
    }

    private record Told(Delivery delivery, Format format, QualityReport report) {}

    private Told told(JdbcClient sql, Context context, UUID key) {
        Delivery delivery = Deliveries.one(sql, Deliveries.Sight.of(context, rights, formats), key)
                .orElseThrow(QualityFiles::none);
        Format format = formats.find(delivery.format()).orElseThrow(QualityFiles::none);
        Reach reach = rights.reach(context, format, delivery.agency());
        if (reach == Reach.NOTHING) {
            throw none();
        }
        return new Told(delivery, format, QualityReport.of(sql, delivery, format, reach));
    }

    private void send(
            Context context,
            List<Told> told,
            String what,
            String about,
            HttpServletRequest request,
            HttpServletResponse response) {
        QualityFile file = new QualityFile();
        intake.read(context, sql -> {
            told.forEach(each -> file.add(
                    each.delivery(),
                    each.format(),
                    each.report(),
                    SourceRepeats.told(
                            sql, each.delivery(), each.format(), each.report().reach())));
            return true;
        });
        Stamp stamp = transactions.write(context, sql -> {
            Stamp made = stamps.of(sql, context, request);
            AuditTrail.write(sql, context, Entry.exported(what, made.handling()));
            return made;
        });
        file.named(about, context.today()).send(request, response, stamp);
    }

    private static NotFound none() {
        return new NotFound(
                "There is no such delivery, or none that you may know of. Choose one from the list of deliveries.");
    }
}
