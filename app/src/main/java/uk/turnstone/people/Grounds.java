package uk.turnstone.people;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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

    private final Set<Long> decided = new HashSet<>();

    Grounds(List<Link> links, java.util.function.LongPredicate isProtected, List<HandDecision> decisions) {
        decisions.forEach(decision -> decided.addAll(decision.records()));
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

    String rule(long record) {
        if (decided.contains(record)) {
            return "decided by a person";
        }
        LinkRule rule = rules.get(record);
        return rule == null ? "stands by itself" : rule.words();
    }

    String evidence(long record) {
        if (decided.contains(record)) {
            return "A link reviewer decided it and gave the reason.";
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
