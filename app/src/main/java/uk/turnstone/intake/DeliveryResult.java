package uk.turnstone.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a delivery.
 *
 * @param key key used in addresses of pages
 * @param state published or waiting
 * @param heaps where its rows ended; null while it waits
 * @param note a sentence for whoever delivered, where there is something to say
 */
public record DeliveryResult(
        UUID key,
        String state,
        @Nullable Heaps heaps,
        @Nullable String note) {}
