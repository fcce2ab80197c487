package uk.turnstone.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.areas.AreaRegister;
import uk.turnstone.areas.BoundaryFeature;
import uk.turnstone.areas.BoundaryFile;
import uk.turnstone.areas.Heap;
import uk.turnstone.areas.NotABoundaryFile;
import uk.turnstone.areas.PlaceFinder;
import uk.turnstone.areas.RejectedFeature;

/** Takes in a GeoJSON file of boundaries; a feature is what a row is elsewhere. All in one transaction. */
@Component
final class BoundaryDelivery {
    private final Transactions intake;
    private final AreaRegister register;
    private final PlaceFinder places;

    BoundaryDelivery(@Qualifier("intake") Transactions intake, AreaRegister register, PlaceFinder places) {
        this.intake = intake;
        this.register = register;
        this.places = places;
    }

    DeliveryResult take(Context context, DeliveryRequest request, FileLook look) {
        return intake.write(context, sql -> {
            var begun = DeliveryRegister.begin(sql, context, request, look, List.of());
            Map<Heap, Long> counts = new EnumMap<>(Heap.class);
            long[] rejected = {0};
            try (InputStream in = Files.newInputStream(request.file())) {
                BoundaryFile.read(in, request.fileName(), feature -> {
                    switch (feature) {
                        case BoundaryFeature boundary ->
                            counts.merge(
                                    register.putBoundary(sql, boundary, request.fileName(), begun.id()), 1L, Long::sum);
                        case RejectedFeature bad -> {
                            reject(sql, begun.id(), bad);
                            rejected[0]++;
                        }
                    }
                });
            } catch (IOException e) {
                throw new IntakeTrouble(request.fileName() + " cannot be read.", e);
            } catch (NotABoundaryFile e) {
                throw new IntakeTrouble(request.fileName() + ": " + e.getMessage(), e);
            }
            places.locateAgain(sql);
            long fresh = counts.getOrDefault(Heap.NEW, 0L);
            long changed = counts.getOrDefault(Heap.CHANGED, 0L);
            long unchanged = counts.getOrDefault(Heap.UNCHANGED, 0L);
            var heaps = new Heaps(fresh + changed + unchanged + rejected[0], fresh, changed, unchanged, rejected[0], 0);
            DeliveryRegister.published(sql, begun.id(), heaps, Instant.now(), null);
            AuditTrail.write(sql, context, "delivered", null, "delivery " + begun.key() + ": " + heaps.sentence());
            return new DeliveryResult(begun.key(), "published", heaps, null);
        });
    }

    private static void reject(JdbcClient sql, int delivery, RejectedFeature bad) {
        var problem = new Problem(
                bad.trouble().column(), bad.trouble().value(), bad.trouble().reason());
        sql.sql(
                        "INSERT INTO intake.rejected_row (delivery_id, line, raw, problems) VALUES (:delivery, :line, :raw, :problems::jsonb)")
                .param("delivery", delivery)
                .param("line", bad.number())
                .param("raw", bad.raw())
                .param("problems", ProblemJson.write(List.of(problem)))
                .update();
    }
}
