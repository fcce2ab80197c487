package uk.turnstone.people;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.identifier.IdentifierType;

/**
 * A number by which a person is known.
 *
 * @param type kind, as recorded
 * @param given the number as given
 * @param canonical its one right form; null where its check failed
 */
public record KnownNumber(
        String type, String given, @Nullable String canonical) {

    /** What people call this kind of number. */
    public String label() {
        return Arrays.stream(IdentifierType.values())
                .filter(known -> known.name().equals(type))
                .findFirst()
                .map(IdentifierType::label)
                .orElse(type.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** The number to show: as it should be written, or as it came. */
    public String shown() {
        return canonical == null ? given : canonical;
    }

    /** Whether the number failed its check, so that it links nothing. */
    public boolean doubtful() {
        return canonical == null;
    }

    @Override
    public String toString() {
        return label() + " " + shown();
    }
}
