package uk.turnstone.web.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that belong together, one for each category of the picture.
 *
 * @param name printed in the key
 * @param numbers in the order of the categories; null where none is known, which is not nought
 */
public record Series(String name, List<@Nullable Double> numbers) {

    public Series {
        numbers = Collections.unmodifiableList(new ArrayList<>(numbers));
    }

    /** Counts. */
    public static Series of(String name, List<Long> counts) {
        List<@Nullable Double> numbers = new ArrayList<>();
        counts.forEach(count -> numbers.add(count.doubleValue()));
        return new Series(name, numbers);
    }

    double most() {
        double most = 0;
        for (Double number : numbers) {
            most = number == null ? most : Math.max(most, number);
        }
        return most;
    }
}
