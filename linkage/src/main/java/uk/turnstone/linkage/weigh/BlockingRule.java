package uk.turnstone.linkage.weigh;

import java.util.List;
import java.util.stream.Collectors;
import uk.turnstone.linkage.clean.Cleaning;

/**
 * What two records must share so that they are compared at all: each of its parts, none of them empty.
 *
 * @param parts at least one
 */
public record BlockingRule(List<Part> parts) {

    /**
     * A column, or what is left of it after some steps.
     *
     * @param name as a model writes it, such as “surname:soundex”
     */
    public record Part(String name, int column, Cleaning cleaning) {}

    public BlockingRule {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A blocking rule needs a column at least.");
        }
    }

    /** Whether it holds the two equal in this column, so that nothing is learnt of it from its pairs. */
    boolean uses(int column) {
        return parts.stream().anyMatch(part -> part.column() == column);
    }

    @Override
    public String toString() {
        return parts.stream().map(Part::name).collect(Collectors.joining(" and "));
    }
}
