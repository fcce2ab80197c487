package uk.turnstone.linkage;

import java.util.SortedSet;
import java.util.TreeSet;
import uk.turnstone.linkage.identifier.IdentifierType;
import uk.turnstone.linkage.name.PersonName;

/**
 * The keys by which records that may be of one person find each other, by equality alone.
 *
 * <p>{@code pnc:2012/0001234Y} and the like for numbers that link across agencies; {@code nd:WREN DIPPER|1984-04-03} for
 * each name (first forename and surname) with a full birth date. Any two records that the rules would join share one.
 */
public final class BlockingKeys {

    private BlockingKeys() {}

    /** All keys of a record, sorted; empty for a record that can be linked with nothing. */
    public static SortedSet<String> of(PersonRecord held) {
        SortedSet<String> keys = new TreeSet<>();
        for (PersonIdentifier identifier : held.identifiers()) {
            IdentifierType type = identifier.type();
            if (type.linksAcrossAgencies() && identifier.counts()) {
                keys.add(type.key() + ":" + identifier.canonical());
            }
        }
        PartialDate birth = held.birth();
        if (birth != null && birth.isFull()) {
            for (PersonName name : held.names()) {
                String words = name.firstAndSurname();
                if (!words.isEmpty()) {
                    keys.add("nd:" + words + "|" + birth);
                }
            }
        }
        return keys;
    }
}
