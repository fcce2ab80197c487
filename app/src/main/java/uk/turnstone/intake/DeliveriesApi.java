package uk.turnstone.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Api;
import uk.turnstone.web.ApiMistake;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;

/** Deliveries for programs: what came, where its rows ended, and sending a file. */
@Api
@Needs(value = "data-quality", least = Level.COUNT)
@Tag(name = "Deliveries", description = "Files from partners, and where each row ended")
final class DeliveriesApi {
    private static final int MOST = 200;

    private final Transactions transactions;
    private final Formats formats;
    private final DeliveryRights rights;
    private final DeliverUpload upload;

    DeliveriesApi(Transactions transactions, Formats formats, DeliveryRights rights, DeliverUpload upload) {
        this.transactions = transactions;
        this.formats = formats;
        this.rights = rights;
        this.upload = upload;
    }

    @GetMapping(Api.ROOT + "/deliveries")
    @Operation(summary = "What arrived, the latest first, a page at a time")
    DeliveryJson.Page list(
            Context context,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new ApiMistake("limit is from 1 to " + MOST + ".");
        }
        List<Delivery> found = transactions.read(
                context, sql -> Deliveries.page(sql, Deliveries.Sight.of(context, rights, formats), after, limit + 1));
        boolean more = found.size() > limit;
        List<Delivery> page = more ? found.subList(0, limit) : found;
        return new DeliveryJson.Page(
                page.stream().map(DeliveryJson::of).toList(),
                more ? page.getLast().key() : null);
    }

    @GetMapping(Api.ROOT + "/deliveries/{key}")
    @Operation(summary = "One delivery, with the sum that accounts for every row")
    DeliveryJson one(Context context, @PathVariable UUID key) {
        return transactions.read(context, sql -> Deliveries.one(sql, Deliveries.Sight.of(context, rights, formats), key)
                .map(DeliveryJson::of)
                .orElseThrow(() -> new NotFound("There is no such delivery, or none that you may know of.")));
    }

    @PostMapping(Api.ROOT + "/deliveries")
    @Operation(
            summary = "Delivers a file",
            description = "A form with the parts file, format, mapping (may be left out) and _token, which the cookie's"
                    + " session gives. The same file twice changes nothing.")
    DeliveryJson deliver(
            Context context,
            @RequestParam String format,
            @RequestParam(defaultValue = "") String mapping,
            @RequestParam MultipartFile file) {
        Format chosen = formats.find(format).orElseThrow(() -> new ApiMistake("There is no such format."));
        String name = java.util.Objects.requireNonNullElse(file.getOriginalFilename(), "file");
        try {
            return one(
                    context, upload.take(context, chosen, mapping, name, file).key());
        } catch (IntakeTrouble e) {
            throw new ApiMistake(String.valueOf(e.getMessage()));
        }
    }
}
