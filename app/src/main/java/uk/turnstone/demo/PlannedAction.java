package uk.turnstone.demo;

import java.util.List;

/**
 * An action that a plan of the worked partnership may hold.
 *
 * @param need one of the seven pathways
 * @param agency code of the agency whose worker does it
 * @param action what is to be done
 * @param objective so that
 * @param outcome what came of it, where it is done
 * @param note progress, where somebody noted some
 */
record PlannedAction(String need, String agency, String action, String objective, String outcome, String note) {
    static final List<PlannedAction> ALL = Vocabulary.rows("plan-actions.csv").stream()
            .map(row -> new PlannedAction(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5)))
            .toList();

    /** Whether it is the treatment that a court required. */
    boolean treats() {
        return need.equals("drugs and alcohol");
    }
}
