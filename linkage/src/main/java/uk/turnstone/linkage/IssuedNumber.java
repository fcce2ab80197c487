package uk.turnstone.linkage;

import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.turnstone.linkage.identifier.IdentifierType;

/**
 * A number together with who issued it, so that two clients with reference 17 at two agencies are not one.
 *
 * @param issuer the agency, or empty for a number that means the same everywhere
 */
record IssuedNumber(PersonIdentifier number, String issuer) implements Comparable<IssuedNumber> {

    private static final Comparator<IssuedNumber> ORDER =
            Comparator.comparing(IssuedNumber::number).thenComparing(IssuedNumber::issuer);

    /** A kind of number by one issuer, of which a person has one. */
    record Series(IdentifierType type, String issuer) implements Comparable<Series> {
        @Override
        public int compareTo(Series other) {
            int byType = type.compareTo(other.type);
            return byType != 0 ? byType : issuer.compareTo(other.issuer);
        }
    }

    static IssuedNumber of(PersonIdentifier number, String agency) {
        return new IssuedNumber(number, number.type().linksAcrossAgencies() ? "" : agency);
    }

    boolean linksAcrossAgencies() {
        return number.type().linksAcrossAgencies();
    }

    Series series() {
        return new Series(number.type(), issuer);
    }

    /** The series of which both sides have numbers, but none in common: what the issuer calls two persons. */
    static SortedSet<Series> differing(SortedSet<IssuedNumber> one, SortedSet<IssuedNumber> two) {
        SortedSet<Series> differing = seriesOf(one);
        differing.retainAll(seriesOf(two));
        one.stream().filter(two::contains).map(IssuedNumber::series).forEach(differing::remove);
        return differing;
    }

    private static SortedSet<Series> seriesOf(SortedSet<IssuedNumber> numbers) {
        return numbers.stream()
                .filter(number -> number.number().type().onePerPerson())
                .map(IssuedNumber::series)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public int compareTo(IssuedNumber other) {
        return ORDER.compare(this, other);
    }
}
