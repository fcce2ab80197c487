package uk.turnstone.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import uk.turnstone.web.NotAllowed;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;
import uk.turnstone.web.Stamp;
import uk.turnstone.web.Stamps;
import uk.turnstone.web.list.ListRequest;
import uk.turnstone.web.list.ListShown;
import uk.turnstone.web.list.Lists;

/** What arrived, one delivery, and the file to send back to the partner. */
@Controller
@Needs(value = "data-quality", least = Level.COUNT)
final class DeliveryPages {
    private final Transactions transactions;
    private final Formats formats;
    private final DeliveryRights rights;

    private final Lists lists;
    private final Stamps stamps;

    DeliveryPages(Transactions transactions, Formats formats, DeliveryRights rights, Lists lists, Stamps stamps) {
        this.stamps = stamps;
        this.lists = lists;
        this.transactions = transactions;
        this.formats = formats;
        this.rights = rights;
    }

    @GetMapping("/deliveries")
    Reply list(Context context, HttpServletRequest request) {
        var sight = Deliveries.Sight.of(context, rights, formats);
        return transactions.read(
                context,
                sql -> PageView.of(
                        "intake/deliveries",
                        new DeliveriesPage(
                                lists.show(
                                        DeliveryList.LIST,
                                        DeliveryList.place(sight, formats),
                                        ListRequest.of(request),
                                        sql,
                                        context),
                                sources(sql, context, sight),
                                formats.all().stream().anyMatch(format -> rights.deliver(sql, context, format)))));
    }

    private List<DeliveriesPage.Source> sources(JdbcClient sql, Context context, Deliveries.Sight sight) {
        return Deliveries.sources(sql, sight).stream()
                .map(each -> new DeliveriesPage.Source(
                        each.agency(),
                        each.latest() == null || !figures(context, each.format()) ? null : "/quality/" + each.code(),
                        title(each.format()),
                        each.published(),
                        address(each.latest()),
                        each.waits(),
                        address(each.waiting())))
                .toList();
    }

    private boolean figures(Context context, String format) {
        return formats.find(format)
                .filter(found -> rights.reach(context, found, context.agency()) != Reach.NOTHING)
                .isPresent();
    }

    private static @Nullable String address(@Nullable UUID key) {
        return key == null ? null : "/deliveries/" + key;
    }

    @GetMapping("/deliveries/{key}")
    Reply one(Context context, @PathVariable UUID key, HttpServletRequest request) {
        return transactions.write(context, sql -> {
            Delivery delivery = found(sql, context, key);
            Format format = formats.find(delivery.format()).orElse(null);
            boolean works = format != null && rights.workOn(context, format, delivery.agency());
            boolean correctable =
                    works && delivery.isPublished() && !delivery.header().isEmpty();
            ListShown rows = works && delivery.rows().rejected() > 0
                    ? lists.show(
                            RejectedList.LIST,
                            RejectedList.place(delivery, correctable),
                            ListRequest.of(request),
                            sql,
                            context)
                    : null;
            if (rows != null && !rows.lines().isEmpty()) {
                AuditTrail.write(
                        sql,
                        context,
                        "read",
                        null,
                        "rejected rows of delivery " + key + " from line "
                                + rows.lines().getFirst().key());
            }
            return PageView.of(
                    "intake/delivery",
                    new DeliveryPage(
                            delivery,
                            title(delivery.format()),
                            works
                                    ? RejectedRows.open(sql, delivery.id())
                                    : delivery.rows().rejected(),
                            works,
                            correctable,
                            figures(context, delivery.format()),
                            rows));
        });
    }

    /** Written as it is read, so that a file of any length takes no memory; and only when the look is on record. */
    @GetMapping("/deliveries/{key}/rejected.csv")
    void rejected(Context context, @PathVariable UUID key, HttpServletRequest request, HttpServletResponse response) {
        var leaving = transactions.write(context, sql -> {
            Delivery found = found(sql, context, key);
            Format format = formats.find(found.format()).orElse(null);
            if (format == null || !rights.workOn(context, format, found.agency())) {
                throw new NotAllowed("No: only " + found.agencyName() + ", who delivered these rows, may have them.");
            }
            Stamp stamp = stamps.of(sql, context, request, format.categories().toArray(String[]::new));
            AuditTrail.write(sql, context, Entry.exported("rejected rows of delivery " + key, stamp.handling()));
            return new Leaving(found, stamp);
        });
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"rejected-rows-" + key + ".csv\"");
        transactions.read(context, sql -> {
            try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
                var copy = new PartnerCopy(out, leaving.delivery.header());
                RejectedRows.eachOpen(sql, leaving.delivery.id(), copy::row);
                copy.end(leaving.stamp);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private record Leaving(Delivery delivery, Stamp stamp) {}

    private Delivery found(JdbcClient sql, Context context, UUID key) {
        return Deliveries.one(sql, Deliveries.Sight.of(context, rights, formats), key)
                .orElseThrow(
                        () -> new NotFound(
                                "There is no such delivery, or none that you may know of. Choose one from the list of deliveries."));
    }

    private String title(String format) {
        return formats.find(format).map(Format::title).orElse(format);
    }
}
