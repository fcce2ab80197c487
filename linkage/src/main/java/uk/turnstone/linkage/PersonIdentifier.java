package uk.turnstone.linkage;

import java.util.Comparator;
import java.util.Optional;
import uk.turnstone.linkage.identifier.IdentifierType;

/**
 * A number on a record, valid and in its one form.
 *
 * @param type what kind of number
 * @param canonical its one form, as {@link IdentifierType#canonical(String)} gives it
 */
public record PersonIdentifier(IdentifierType type, String canonical) implements Comparable<PersonIdentifier> {

    private static final Comparator<PersonIdentifier> ORDER =
            Comparator.comparing(PersonIdentifier::type).thenComparing(PersonIdentifier::canonical);

    public PersonIdentifier {
        if (!type.canonical(canonical).filter(canonical::equals).isPresent()) {
            throw new IllegalArgumentException("“" + canonical + "” is not the stored form of a " + type.label() + ".");
        }
    }

    /** The number as somebody wrote it, or empty where it is not valid: such a number never counts. */
    public static Optional<PersonIdentifier> parse(IdentifierType type, String raw) {
        return type.canonical(raw).map(form -> new PersonIdentifier(type, form));
    }

    /** Whether it says anything about who somebody is: ten noughts are valid and say nothing. */
    public boolean counts() {
        return !type.isPlaceholder(canonical);
    }

    @Override
    public int compareTo(PersonIdentifier other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return type.label() + " " + canonical;
    }
}
