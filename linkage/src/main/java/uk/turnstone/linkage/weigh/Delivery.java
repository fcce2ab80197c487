package uk.turnstone.linkage.weigh;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What changes in a {@link Population}.
 *
 * @param said new records, and records that say something else than before
 * @param withdrawn records that are to be forgotten; one that is not known is passed over
 */
public record Delivery(List<Said> said, List<RecordKey> withdrawn) {

    /** A record. @param cells as many as the table has columns, as the source gives them */
    public record Said(RecordKey key, List<String> cells) {
        public Said {
            cells = List.copyOf(cells);
        }
    }

    public Delivery {
        said = List.copyOf(said);
        withdrawn = List.copyOf(withdrawn);
        Set<RecordKey> seen = new HashSet<>();
        said.stream()
                .map(Said::key)
                .filter(key -> !seen.add(key))
                .findFirst()
                .ifPresent(twice -> refuse(twice, "twice"));
        withdrawn.stream().filter(seen::contains).findFirst().ifPresent(both -> refuse(both, "and is withdrawn"));
    }

    private static void refuse(RecordKey key, String how) {
        throw new IllegalArgumentException("Record " + key.id() + " of " + key.source() + " comes " + how + ".");
    }
}
