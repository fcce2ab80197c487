package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * One of several things of a kind, each with the same fields.
 */
public record AddAnotherItem(
        @Nullable Legend legend, @Nullable Content html) {

    public static AddAnotherItem of(String legend, Content fields) {
        return new AddAnotherItem(Legend.of(legend), fields);
    }
}
