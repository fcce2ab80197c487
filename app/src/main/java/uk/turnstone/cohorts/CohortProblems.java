package uk.turnstone.cohorts;

import uk.turnstone.web.Problem;
import uk.turnstone.web.Problems;

/** A refusal as problems of a form; what is about no field stands with the first one. */
final class CohortProblems {
    private CohortProblems() {}

    static Problems of(CohortRefusal refusal, String firstField) {
        return new Problems(refusal.errors().stream()
                .map(error -> new Problem(error.field().isEmpty() ? firstField : error.field(), error.sentence()))
                .toList());
    }
}
