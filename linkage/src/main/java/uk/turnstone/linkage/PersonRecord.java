package uk.turnstone.linkage;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.identifier.Postcode;
import uk.turnstone.linkage.name.PersonName;

/**
 * What one source says about somebody: all that linking looks at.
 *
 * @param id the record's key, unique among all records that are linked together
 * @param agency whose record it is; numbers of its own making mean something within it only
 * @param source the extract or register it came from
 * @param isProtected whether it may join a person but never bridge (victim services, MARAC, refuge, restricted)
 * @param names the name in main use first, then others; may be empty
 * @param birth the birth date as far as known, or null
 * @param identifiers valid numbers, sorted; several of one kind are allowed
 * @param postcodes postcodes of addresses, sorted
 * @param sex as recorded
 */
public record PersonRecord(
        long id,
        String agency,
        String source,
        boolean isProtected,
        List<PersonName> names,
        @Nullable PartialDate birth,
        SortedSet<PersonIdentifier> identifiers,
        SortedSet<Postcode> postcodes,
        Sex sex) {

    public PersonRecord {
        names = List.copyOf(names);
        identifiers = Collections.unmodifiableSortedSet(new TreeSet<>(identifiers));
        postcodes = Collections.unmodifiableSortedSet(new TreeSet<>(postcodes));
    }

    /** As the constructor, from numbers and postcodes in any order. */
    public static PersonRecord of(
            long id,
            String agency,
            String source,
            boolean isProtected,
            List<PersonName> names,
            @Nullable PartialDate birth,
            Collection<PersonIdentifier> identifiers,
            Collection<Postcode> postcodes,
            Sex sex) {
        return new PersonRecord(
                id,
                agency,
                source,
                isProtected,
                names,
                birth,
                new TreeSet<>(identifiers),
                new TreeSet<>(postcodes),
                sex);
    }
}
