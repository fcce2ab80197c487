package uk.turnstone.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
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
    private final Formats formats;
    private final DeliveryRights rights;
    private final Stamps stamps;

    QualityFiles(Transactions transactions, Formats formats, DeliveryRights rights, Stamps stamps) {
        this.transactions = transactions;
        this.formats = formats;
        this.rights = rights;
        this.stamps = stamps;
    }

    @GetMapping({"/deliveries/{key}/report.csv", "/deliveries/{key}/report.xlsx"})
    void one(Context context, @PathVariable UUID key, HttpServletRequest request, HttpServletResponse response) {
        var sight = Deliveries.Sight.of(context, rights, formats);
        QualityFile file = new QualityFile();
        Stamp stamp = transactions.write(context, sql -> {
            Delivery delivery = Deliveries.one(sql, sight, key).orElseThrow(QualityFiles::none);
            file.add(sql, delivery, formats.find(delivery.format()).orElseThrow(QualityFiles::none));
            return exported(sql, context, request, "quality of delivery " + key);
        });
        file.named(key.toString(), context.today()).send(request, response, stamp);
    }

    @GetMapping({"/quality/{agency}/report.csv", "/quality/{agency}/report.xlsx"})
    void agency(
            Context context, @PathVariable String agency, HttpServletRequest request, HttpServletResponse response) {
        QualityFile file = new QualityFile();
        Stamp stamp = transactions.write(context, sql -> {
            addLatest(sql, context, agency, file);
            return exported(sql, context, request, "quality of the extracts of " + agency);
        });
        file.named(agency, context.today()).send(request, response, stamp);
    }

    private Stamp exported(JdbcClient sql, Context context, HttpServletRequest request, String what) {
        Stamp stamp = stamps.of(sql, context, request);
        AuditTrail.write(sql, context, Entry.exported(what, stamp.handling()));
        return stamp;
    }

    private void addLatest(JdbcClient sql, Context context, String agency, QualityFile file) {
        var sight = Deliveries.Sight.of(context, rights, formats);
        List<ExtractQuality> extracts = ExtractQuality.of(sql, sight, formats, agency);
        if (extracts.isEmpty()) {
            throw new NotFound("There is no such agency, or no delivery of it that you may know of.");
        }
        for (ExtractQuality each : extracts) {
            file.add(
                    sql,
                    Deliveries.one(sql, sight, each.newest().key()).orElseThrow(QualityFiles::none),
                    each.format());
        }
    }

    private static NotFound none() {
        return new NotFound(
                "There is no such delivery, or none that you may know of. Choose one from the list of deliveries.");
    }
}
