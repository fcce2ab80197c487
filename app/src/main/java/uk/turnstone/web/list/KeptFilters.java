package uk.turnstone.web.list;

import java.util.Optional;

/** Where filters that may name somebody are kept under a random key, so that the address holds the key alone. */
public interface KeptFilters {
    /** @return the key under which this is kept; the same for the same */
    String keep(String filters);

    /** What is kept under a key; empty where nothing is, or not any more. */
    Optional<String> kept(String key);
}
