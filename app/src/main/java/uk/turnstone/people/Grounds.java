package uk.turnstone.people;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.turnstone.linkage.Link;
import uk.turnstone.linkage.LinkRule;

/**
 * Why each record stands where it stands, in words that hold for that record alone: what another record says is for
 * readers of that record, and an open record never tells of a protected one.
 */
final class Grounds {
    private final Map<Long, LinkRule> rules = new HashMap<>();

    private final Map<Long, Ruling> decided = new HashMap<>();

    /**
     * @param links links that hold, between records of one person
     * @param rulings decisions that hold
     */
    Grounds(List<Link> links, Rulings rulings, java.util.function.LongPredicate isProtected) {
        // What was decided last is told, so the earlier ones go in first.
        for (Ruling ruling : rulings.latestFirst().reversed()) {
            note(ruling, ruling.one(), ruling.other(), isProtected);
            note(ruling, ruling.other(), ruling.one(), isProtected);
        }
        for (Link link : links) {
            note(link.a(), link.b(), link.rule(), isProtected);
            note(link.b(), link.a(), link.rule(), isProtected);
        }
    }

    private void note(long record, long other, LinkRule rule, java.util.function.LongPredicate isProtected) {
        if (isProtected.test(record) || !isProtected.test(other)) {
            rules.merge(record, rule, (a, b) -> List.of(a, b).stream()
                    .min(Comparator.naturalOrder())
                    .orElse(a));
        }
    }

    private void note(Ruling ruling, Set<Long> side, Set<Long> far, java.util.function.LongPredicate isProtected) {
        boolean onlyProtected = far.stream().allMatch(isProtected::test);
        side.stream()
                .filter(record -> isProtected.test(record) || !onlyProtected)
                .forEach(record -> decided.put(record, ruling));
    }

    /** Login of whoever decided on this record last; “rules” where nobody did. */
    String decidedBy(long record) {
        Ruling ruling = decided.get(record);
        return ruling == null ? "rules" : ruling.by();
    }

    String rule(long record) {
        Ruling ruling = decided.get(record);
        if (ruling != null) {
            return ruling.same() ? "joined by hand" : "parted by hand";
        }
        LinkRule rule = rules.get(record);
        return rule == null ? "stands by itself" : rule.words();
    }

    String evidence(long record) {
        if (decided.containsKey(record)) {
            return "Somebody compared the records and decided.";
        }
        LinkRule rule = rules.get(record);
        return switch (rule) {
            case null -> "Nothing links it with another record.";
            case SHARED_NUMBER -> "It carries the same number as another record of this person.";
            case NAME_BIRTH_AND_MORE ->
                "Name and birth date are those of another record of this person, and one thing more agrees.";
        };
    }
}
