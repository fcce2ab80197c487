package uk.turnstone.people;

import java.util.List;

/**
 * Looking for the other record of a person.
 *
 * @param person whose
 * @param found what the search found
 */
public record SameSearchPage(SeenPerson person, Found found) {
    /** What was found beside the person themselves. */
    public List<Hit> others() {
        return found.hits().stream()
                .filter(hit -> !hit.key().equals(person.key()))
                .toList();
    }
}
