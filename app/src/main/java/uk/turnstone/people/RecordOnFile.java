package uk.turnstone.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.PartialDate;
import uk.turnstone.linkage.PersonIdentifier;
import uk.turnstone.linkage.PersonRecord;
import uk.turnstone.linkage.Sex;
import uk.turnstone.linkage.identifier.IdentifierType;
import uk.turnstone.linkage.identifier.Postcode;
import uk.turnstone.linkage.name.PersonName;

/** What one record last said of a person, each part with the holding that says who may read it. */
record RecordOnFile(
        long id,
        int holding,
        @Nullable PartialDate birth,
        Sex sex,
        List<Name> names,
        List<Number> numbers,
        List<Address> addresses) {

    /**
     * A name.
     *
     * @param parts forenames and surname; empty where it has no letter or digit
     */
    record Name(int holding, String whole, Optional<PersonName> parts) {
        static Name of(int holding, String whole, @Nullable String given, @Nullable String family) {
            String forenames = given == null ? "" : given;
            String surname = family == null ? "" : family;
            return new Name(holding, whole, PersonName.of(forenames, surname).or(() -> PersonName.written(whole)));
        }
    }

    /**
     * A number.
     *
     * @param valid the number for linking; empty where its check failed or it is of a kind that linking does not know
     */
    record Number(int holding, String given, Optional<PersonIdentifier> valid) {
        static Number of(int holding, String type, String given, @Nullable String canonical) {
            return new Number(
                    holding,
                    given,
                    canonical == null
                            ? Optional.empty()
                            : Arrays.stream(IdentifierType.values())
                                    .filter(known -> known.name().equals(type))
                                    .findFirst()
                                    .flatMap(known -> PersonIdentifier.parse(known, canonical)));
        }
    }

    record Address(
            int holding,
            String kind,
            @Nullable String written,
            @Nullable String postcode,
            boolean confidential) {
        /** Keys by which it is found; a protected one by none. */
        List<String> keys() {
            List<String> keys = new ArrayList<>();
            open().map(Tokens::postcode).ifPresent(keys::add);
            if (written != null && !confidential) {
                keys.addAll(Tokens.address(written));
            }
            return keys;
        }

        Optional<Postcode> open() {
            return postcode == null || confidential ? Optional.empty() : Postcode.parse(postcode);
        }

        /** A home: prisons, hostels and refuges are shared by strangers, and a protected address is no evidence. */
        Optional<Postcode> home() {
            return kind.equals("residence") ? open() : Optional.empty();
        }
    }

    /** This record as linking sees it. */
    PersonRecord forLinking(Holder holder) {
        return PersonRecord.of(
                id,
                holder.agency(),
                holder.category(),
                holder.isProtected(),
                names.stream().flatMap(name -> name.parts().stream()).toList(),
                birth,
                numbers.stream().flatMap(number -> number.valid().stream()).toList(),
                addresses.stream().flatMap(address -> address.home().stream()).toList(),
                sex);
    }
}
