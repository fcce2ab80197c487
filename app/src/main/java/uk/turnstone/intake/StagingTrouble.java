package uk.turnstone.intake;

import java.sql.SQLException;

/** The database did not take rows that were checked: a fault of ours or of the machine, never of the partner. */
final class StagingTrouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    StagingTrouble(SQLException cause) {
        super("The database did not take the rows: " + cause.getSQLState(), cause);
    }
}
