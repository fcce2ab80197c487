package uk.turnstone.people;

import java.util.List;
import java.util.UUID;
import uk.turnstone.linkage.PartialDate;

/**
 * A person found, as far as the reader may see.
 *
 * @param key public key of the person
 * @param names names as recorded, each once, the one that most records give first
 * @param births birth dates as recorded, each once
 * @param agencies names of the agencies whose records the reader may see, sorted
 * @param numbers identifiers, each with what it is
 */
public record Hit(
        UUID key, List<String> names, List<PartialDate> births, List<String> agencies, List<KnownNumber> numbers) {

    /** The name to lead with; somebody of whom no name is known is called so. */
    public String name() {
        return names.isEmpty() ? "Name not known" : NamesOnce.of(names).getFirst();
    }
}
