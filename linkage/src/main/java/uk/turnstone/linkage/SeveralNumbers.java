package uk.turnstone.linkage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** People who, joined for good reason, have several numbers of a kind of which a person has one. */
final class SeveralNumbers {

    private SeveralNumbers() {}

    /** At most one finding for a person, over records that are not protected: a finding must not tell of those. */
    static Optional<Finding> in(List<Profile> members) {
        List<Profile> open = members.stream().filter(m -> !m.isProtected()).toList();
        List<SortedSet<IssuedNumber>> several = Agreement.numbersOf(open).stream()
                .filter(number -> number.number().type().onePerPerson())
                .collect(Collectors.groupingBy(
                        IssuedNumber::series, TreeMap::new, Collectors.toCollection(TreeSet::new)))
                .values()
                .stream()
                .<SortedSet<IssuedNumber>>map(numbers -> numbers)
                .filter(numbers -> numbers.size() > 1)
                .toList();
        return several.isEmpty() ? Optional.empty() : Optional.of(finding(open, several));
    }

    private static Finding finding(List<Profile> open, List<SortedSet<IssuedNumber>> several) {
        List<Long> carriers = open.stream()
                .filter(member -> several.stream().flatMap(Collection::stream).anyMatch(member.numbers()::contains))
                .map(Profile::id)
                .toList();
        return new Finding(
                Finding.Kind.SEVERAL_NUMBERS,
                carriers,
                several.stream()
                        .map(SeveralNumbers::listed)
                        .collect(Collectors.joining(
                                "; and more than one ", "Records joined as one person carry more than one ", ".")));
    }

    private static String listed(SortedSet<IssuedNumber> numbers) {
        return numbers.first().number().type().label()
                + numbers.stream().map(n -> n.number().canonical()).collect(Collectors.joining(", ", ": ", ""));
    }
}
