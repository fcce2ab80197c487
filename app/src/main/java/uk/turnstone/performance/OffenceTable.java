package uk.turnstone.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.turnstone.measures.ShownCount;
import uk.turnstone.measures.SmallGroups;
import uk.turnstone.web.Words;

/**
 * Reports of one kind by group of offences, in the last 12 months and in the 12 before. Groups with reports of 1 to 4 people
 * in either are put together with the next smallest, and no total is given that would part them again.
 *
 * @param kind arrests or convictions
 * @param last counts of the last 12 months by group
 * @param before those of the 12 months before
 */
record OffenceTable(String kind, Map<String, OffenceCount> last, Map<String, OffenceCount> before) {
    static final List<String> GROUPS = List.of(
            "serious acquisitive",
            "acquisitive",
            "violence",
            "drugs",
            "public order",
            "criminal damage",
            "vehicle",
            "breach",
            "other",
            "not classified");

    private static final String HELD_BACK = "fewer than " + ShownCount.THRESHOLD + " people";

    List<OffenceRow> rows() {
        Set<Integer> merged = new HashSet<>(merged(last));
        merged.addAll(merged(before));
        List<OffenceRow> rows = new ArrayList<>();
        List<String> together = new ArrayList<>();
        for (int i = 0; i < GROUPS.size(); i++) {
            String group = GROUPS.get(i);
            if (merged.contains(i)) {
                together.add(group);
            } else if (of(last, group).reports() + of(before, group).reports() > 0) {
                rows.add(shown(group, of(last, group), of(before, group)));
            }
        }
        if (!together.isEmpty()) {
            rows.add(shown(
                    "put together: " + String.join(", ", together),
                    together(last, together),
                    together(before, together)));
        }
        return rows;
    }

    private static Set<Integer> merged(Map<String, OffenceCount> counts) {
        List<Long> people = GROUPS.stream()
                .map(group -> (long) of(counts, group).people().size())
                .toList();
        return SmallGroups.of(people, List.of(), SmallGroups.Rule.USUAL).merged();
    }

    private static OffenceCount of(Map<String, OffenceCount> counts, String group) {
        return counts.getOrDefault(group, OffenceCount.NONE);
    }

    private static OffenceCount together(Map<String, OffenceCount> counts, List<String> groups) {
        return OffenceCount.together(
                groups.stream().map(group -> of(counts, group)).toList());
    }

    private static OffenceRow shown(String group, OffenceCount last, OffenceCount before) {
        return new OffenceRow(group, reports(last), reports(before), harm(last), harm(before));
    }

    private static boolean small(Set<Long> people) {
        return !people.isEmpty() && people.size() < ShownCount.THRESHOLD;
    }

    private static String reports(OffenceCount count) {
        return small(count.people()) ? HELD_BACK : Words.number(count.reports());
    }

    private static String harm(OffenceCount count) {
        if (small(count.people())) {
            return HELD_BACK;
        }
        BigDecimal whole = count.harm().setScale(0, RoundingMode.HALF_UP);
        return count.reports() > 0 && count.unweighted() == count.reports()
                ? "no weight"
                : Words.number(whole.longValueExact());
    }

    /** What no list holds: “13 arrests stand in the group that their source gives”. */
    String unmapped() {
        OffenceCount all = OffenceCount.together(last.values());
        if (all.unmapped() == 0) {
            return "Every code of the " + kind + " of the last 12 months is in the list.";
        }
        return (small(all.unmappedPeople()) ? "A few " : Words.number(all.unmapped()) + " ") + kind
                + " of the last 12 months are in no list: they stand in the group that their source gives, or under “not"
                + " classified” where it gives none.";
    }
}
