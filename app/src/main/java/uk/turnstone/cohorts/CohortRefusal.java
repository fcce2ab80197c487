package uk.turnstone.cohorts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says no and undoes the transaction it is said in. */
public final class CohortRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final List<CohortError> errors;

    CohortRefusal(CohortError error) {
        this(EnumSet.of(error));
    }

    CohortRefusal(Set<CohortError> errors) {
        super(errors.iterator().next().sentence());
        this.errors = List.copyOf(errors);
    }

    /** One or more, in the order of the fields. */
    public List<CohortError> errors() {
        return errors;
    }
}
