package uk.turnstone.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who answers a question.
 *
 * @param people the best first
 * @param more whether there may be others that answer as well and were not looked at
 * @param others records that answer every part and are of somebody whom the asker may not open
 */
record Answer(List<Ranked> people, boolean more, List<Long> others) {

    /** This and another answer to the same question, each person once with their best. */
    Answer and(Answer other) {
        Map<Long, Ranked> best = new HashMap<>();
        for (Ranked each : people) {
            best.put(each.person(), each);
        }
        for (Ranked each : other.people) {
            best.merge(each.person(), each, (a, b) -> a.points() >= b.points() ? a : b);
        }
        return new Answer(
                best.values().stream().sorted().toList(),
                more || other.more,
                Stream.concat(others.stream(), other.others.stream()).distinct().toList());
    }
}
