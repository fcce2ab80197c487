package uk.turnstone.linkage;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.identifier.Postcode;
import uk.turnstone.linkage.name.PersonName;

/** A record prepared for comparing, so that its names are folded once and not once for each pair. */
record Profile(
        PersonRecord source,
        SortedSet<String> keys,
        List<ComparedName> names,
        Set<String> surnameWords,
        SortedSet<IssuedNumber> numbers,
        SortedSet<Postcode> postcodes) {

    static Profile of(PersonRecord source) {
        return new Profile(
                source,
                BlockingKeys.of(source),
                source.names().stream()
                        .map(ComparedName::of)
                        .filter(name -> !name.firstAndSurname().isEmpty())
                        .toList(),
                source.names().stream()
                        .flatMap(name -> name.tellingSurnameWords().stream())
                        .collect(Collectors.toUnmodifiableSet()),
                source.identifiers().stream()
                        .filter(PersonIdentifier::counts)
                        .map(number -> IssuedNumber.of(number, source.agency()))
                        .collect(Collectors.toCollection(TreeSet::new)),
                source.postcodes().stream()
                        .filter(postcode -> !postcode.isPseudo())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    long id() {
        return source.id();
    }

    boolean isProtected() {
        return source.isProtected();
    }

    @Nullable PartialDate birth() {
        return source.birth();
    }

    /** Birth dates far apart, and no surname in common: a shared number must then be wrong on one of them. */
    boolean contradicts(Profile other) {
        return BirthDates.farApart(birth(), other.birth())
                && !surnameWords.isEmpty()
                && !other.surnameWords.isEmpty()
                && Collections.disjoint(surnameWords, other.surnameWords);
    }

    List<IssuedNumber> sharedNumbers(Profile other) {
        return numbers.stream().filter(other.numbers::contains).toList();
    }

    /** A name as compared; the first of a record is the one in main use. */
    record ComparedName(String first, List<String> middle, String firstAndSurname, boolean isWhole) {

        static ComparedName of(PersonName name) {
            return new ComparedName(
                    name.givenWords().stream().findFirst().orElse(""),
                    name.middleWords(),
                    name.firstAndSurname(),
                    name.isWhole());
        }

        /** A middle name in full on both sides. An initial agrees with too many to count. */
        boolean sharesMiddleName(ComparedName other) {
            return middle.stream().anyMatch(word -> word.length() > 1 && other.middle.contains(word));
        }

        /** Both have middle names, and none of the one is, or may be the initial of, one of the other. */
        boolean middleNamesDiffer(ComparedName other) {
            return !middle.isEmpty()
                    && !other.middle.isEmpty()
                    && middle.stream().noneMatch(one -> other.middle.stream().anyMatch(two -> mayBe(one, two)));
        }

        private static boolean mayBe(String one, String two) {
            return one.equals(two)
                    || (one.length() == 1 && two.startsWith(one))
                    || (two.length() == 1 && one.startsWith(two));
        }
    }
}
