package uk.turnstone.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotAllowed;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.list.Lists;

/** Files of what the lists of deliveries and of rejected rows show. */
@Controller
@Needs(value = "data-quality", least = Level.COUNT)
final class ListFiles {
    private final Transactions transactions;
    private final Formats formats;
    private final DeliveryRights rights;
    private final Lists lists;

    ListFiles(Transactions transactions, Formats formats, DeliveryRights rights, Lists lists) {
        this.transactions = transactions;
        this.formats = formats;
        this.rights = rights;
        this.lists = lists;
    }

    @GetMapping({"/deliveries.csv", "/deliveries.xlsx"})
    void deliveries(Context context, HttpServletRequest request, HttpServletResponse response) {
        var place = DeliveryList.place(Deliveries.Sight.of(context, rights, formats), formats);
        lists.send(DeliveryList.LIST, place, request, "deliveries-" + context.today(), context, response);
    }

    @GetMapping({"/deliveries/{key}/rows.csv", "/deliveries/{key}/rows.xlsx"})
    void rows(Context context, @PathVariable UUID key, HttpServletRequest request, HttpServletResponse response) {
        Delivery delivery = ofOwn(context, key);
        lists.send(
                RejectedList.LIST,
                RejectedList.place(delivery, false),
                request,
                "rejected-" + key,
                context,
                response,
                formats.find(delivery.format())
                        .map(Format::categories)
                        .orElse(Set.of())
                        .toArray(String[]::new));
    }

    /** A delivery whose rows the asker may see. */
    private Delivery ofOwn(Context context, UUID key) {
        Delivery delivery = transactions.read(
                context,
                sql -> Deliveries.one(sql, Deliveries.Sight.of(context, rights, formats), key)
                        .orElseThrow(
                                () -> new NotFound(
                                        "There is no such delivery, or none that you may know of. Choose one from the list of deliveries.")));
        Format format = formats.find(delivery.format()).orElse(null);
        if (format == null || !rights.workOn(context, format, delivery.agency())) {
            throw new NotAllowed("No: only " + delivery.agencyName() + ", who delivered these rows, may have them.");
        }
        return delivery;
    }
}
