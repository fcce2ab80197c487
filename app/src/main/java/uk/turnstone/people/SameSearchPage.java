package uk.turnstone.people;

import java.util.List;

/**
 * Looking for the other record of a person.
 *
 * @param person whose
 * @param search the search and what it found
 */
public record SameSearchPage(SeenPerson person, SearchPage search) {
    /** What was found beside the person themselves. */
    public List<Hit> others() {
        return search.found().hits().stream()
                .filter(hit -> !hit.key().equals(person.key()))
                .toList();
    }
}
