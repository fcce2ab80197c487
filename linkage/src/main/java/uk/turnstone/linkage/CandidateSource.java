package uk.turnstone.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/** Where records are found that may be of the same person: a database in the application, a list in a test. */
@FunctionalInterface
public interface CandidateSource {

    /** Nothing but the subjects themselves. */
    CandidateSource NONE = keys -> List.of();

    /**
     * All records that have at least one of these keys among their {@link BlockingKeys}; more do no harm, fewer lose
     * links. One record may be given several times.
     */
    Collection<PersonRecord> sharing(SortedSet<String> keys);

    /** These records, found by an index in memory. */
    static CandidateSource of(Collection<PersonRecord> records) {
        Map<String, List<PersonRecord>> index = new TreeMap<>();
        for (PersonRecord held : records) {
            BlockingKeys.of(held).forEach(key -> index.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(held));
        }
        return keys -> keys.stream()
                .flatMap(key -> index.getOrDefault(key, List.of()).stream())
                .toList();
    }
}
