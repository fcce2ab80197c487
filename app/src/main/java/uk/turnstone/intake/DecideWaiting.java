package uk.turnstone.intake;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.NotAllowed;
import uk.turnstone.web.NotFound;

/** Lets a delivery in that waits for a person's yes, or refuses it. Of two who decide, the second is told. */
@Component
final class DecideWaiting {
    private final Transactions intake;
    private final Formats formats;
    private final SavedMappings mappings;
    private final DeliveryRights rights;
    private final Deliver deliver;

    DecideWaiting(
            @Qualifier("intake") Transactions intake,
            Formats formats,
            SavedMappings mappings,
            DeliveryRights rights,
            Deliver deliver) {
        this.intake = intake;
        this.formats = formats;
        this.mappings = mappings;
        this.rights = rights;
        this.deliver = deliver;
    }

    /**
     * Yes: takes its good rows in, under the same number.
     *
     * @throws IntakeTrouble if it could not be taken in; then it waits again
     */
    DeliveryResult takeIn(Context context, UUID key) {
        return TemporaryFile.with(file -> {}, file -> {
            DeliveryRegister.WaitingDelivery waiting = intake.write(context, sql -> {
                var found = found(sql, context, key);
                WaitingFile.fetch(sql, found.deliveryId(), file);
                DeliveryRegister.moved(sql, found.deliveryId(), "reading", context.user(), null);
                AuditTrail.write(sql, context, "decided", null, "delivery " + key + " is to be taken in");
                return found;
            });
            try {
                return deliver.file(
                        context,
                        request(context, waiting, file),
                        Progress.silent(),
                        new DeliveryRegister.Begun(waiting.deliveryId(), waiting.publicKey()),
                        (sql, delivery) -> {});
            } catch (RuntimeException | Error e) {
                intake.change(context, sql -> DeliveryRegister.waitsAgain(sql, waiting.deliveryId()));
                throw e;
            }
        });
    }

    /** No: nothing of it is taken in, and its file is forgotten. The rejected rows stay for whoever sends it again. */
    void refuse(Context context, UUID key, String why) {
        intake.change(context, sql -> {
            var waiting = found(sql, context, key);
            String note = "Refused, nothing was taken in. " + (why.isBlank() ? "Ask for a new file." : why.strip());
            DeliveryRegister.moved(sql, waiting.deliveryId(), "refused", context.user(), note);
            WaitingFile.forget(sql, waiting.deliveryId());
            AuditTrail.write(sql, context, "decided", null, "delivery " + key + " refused");
        });
    }

    private DeliveryRequest request(
            Context context, DeliveryRegister.WaitingDelivery waiting, java.nio.file.Path file) {
        Format format = formats.named(waiting.format());
        String mapping = waiting.mapping() == null ? "" : waiting.mapping();
        return DeliveryRequest.of(file, format)
                .named(waiting.fileName())
                .from(waiting.agency())
                .by(mappings.named(context, mapping, format))
                .withYes();
    }

    private DeliveryRegister.WaitingDelivery found(JdbcClient sql, Context context, UUID key) {
        var waiting = DeliveryRegister.waiting(sql, key)
                .orElseThrow(() -> new NotFound(
                        "No delivery waits here: somebody may have decided already. Look at the list of deliveries."));
        if (!rights.workOn(context, formats.named(waiting.format()), waiting.agencyId())) {
            throw new NotAllowed("No: only the agency that delivered it decides on a delivery that waits.");
        }
        return waiting;
    }
}
