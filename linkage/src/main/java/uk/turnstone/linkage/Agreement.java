package uk.turnstone.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whether groups of records can be one person. */
final class Agreement {

    private Agreement() {}

    /** Whether any two of these records contradict by birth date and surname. */
    static boolean holdsContradiction(Collection<Profile> members) {
        // Most records of a person say the same, so what is said is compared, once each, rather than every record.
        List<Profile> voices = new ArrayList<>();
        for (Profile member : members) {
            boolean heard = voices.stream()
                    .anyMatch(voice -> BirthDates.equal(voice.birth(), member.birth())
                            && voice.surnameWords().equals(member.surnameWords()));
            if (!heard && member.birth() != null) {
                if (voices.stream().anyMatch(member::contradicts)) {
                    return true;
                }
                voices.add(member);
            }
        }
        return false;
    }

    /** Whether two of these groups have different numbers of a kind of which a person has one. */
    static boolean numbersDiffer(List<List<Profile>> groups) {
        List<SortedSet<IssuedNumber>> numbers =
                groups.stream().map(Agreement::numbersOf).toList();
        for (int i = 0; i < numbers.size(); i++) {
            for (int j = i + 1; j < numbers.size(); j++) {
                if (!IssuedNumber.differing(numbers.get(i), numbers.get(j)).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    static SortedSet<IssuedNumber> numbersOf(Collection<Profile> members) {
        SortedSet<IssuedNumber> numbers = new TreeSet<>();
        members.forEach(member -> numbers.addAll(member.numbers()));
        return numbers;
    }
}
