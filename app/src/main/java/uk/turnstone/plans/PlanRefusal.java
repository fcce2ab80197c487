package uk.turnstone.plans;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says no and undoes the transaction it is said in. */
public final class PlanRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final List<PlanError> errors;
    private final transient @Nullable Action standing;

    PlanRefusal(PlanError error) {
        this(EnumSet.of(error), null);
    }

    PlanRefusal(Set<PlanError> errors, @Nullable Action standing) {
        super(errors.iterator().next().sentence());
        this.errors = List.copyOf(errors);
        this.standing = standing;
    }

    public List<PlanError> errors() {
        return errors;
    }

    /** The action as somebody else saved it meanwhile; null for every other refusal. */
    public @Nullable Action standing() {
        return standing;
    }
}
