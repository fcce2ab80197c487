package uk.turnstone.linkage;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** People who, joined for good reason, have several numbers of a kind of which a person has one. */
final class SeveralNumbers {

    private SeveralNumbers() {}

    /** One finding per kind of number, over records that are not protected: a finding must not tell of those. */
    static List<Finding> in(List<Profile> members) {
        List<Profile> open = members.stream().filter(m -> !m.isProtected()).toList();
        Map<IssuedNumber.Series, SortedSet<IssuedNumber>> bySeries = Agreement.numbersOf(open).stream()
                .filter(number -> number.number().type().onePerPerson())
                .collect(Collectors.groupingBy(
                        IssuedNumber::series, TreeMap::new, Collectors.toCollection(TreeSet::new)));
        return bySeries.values().stream()
                .filter(numbers -> numbers.size() > 1)
                .map(numbers -> finding(open, numbers))
                .toList();
    }

    private static Finding finding(List<Profile> open, SortedSet<IssuedNumber> numbers) {
        List<Long> carriers = open.stream()
                .filter(member -> numbers.stream().anyMatch(member.numbers()::contains))
                .map(Profile::id)
                .toList();
        String listed = numbers.stream().map(n -> n.number().canonical()).collect(Collectors.joining(", "));
        return new Finding(
                Finding.Kind.SEVERAL_NUMBERS,
                carriers,
                "Records joined as one person carry more than one "
                        + numbers.first().number().type().label() + ": " + listed + ".");
    }
}
