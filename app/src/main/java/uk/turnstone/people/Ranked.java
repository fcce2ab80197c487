package uk.turnstone.people;

import java.util.Comparator;
import java.util.Set;

/**
 * A person and how well they answer a question.
 *
 * @param person internal number
 * @param points more is better; 0 where a part of the question is not met
 */
record Ranked(long person, int points) implements Comparable<Ranked> {

    static Ranked of(long person, Asked asked, Set<String> met) {
        int points = met.contains(asked.whole()) ? asked.worthOfWhole() : 0;
        int byParts = 0;
        for (Asked.Part part : asked.parts()) {
            int best = part.worth().entrySet().stream()
                    .filter(key -> met.contains(key.getKey()))
                    .mapToInt(key -> key.getValue())
                    .max()
                    .orElse(0);
            if (best == 0) {
                return new Ranked(person, points);
            }
            byParts += best;
        }
        return new Ranked(person, Math.max(points, byParts));
    }

    @Override
    public int compareTo(Ranked other) {
        return Comparator.comparingInt(Ranked::points)
                .reversed()
                .thenComparingLong(Ranked::person)
                .compare(this, other);
    }
}
