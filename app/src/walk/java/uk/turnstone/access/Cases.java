package uk.turnstone.access;

import java.sql.SQLException;
import java.util.UUID;
import uk.turnstone.database.Database;

/** Makes people the own cases of workers, as a manager would allocate them. */
public final class Cases {
    private Cases() {}

    /** Whoever signs in by this name works with this person from now on, on the side of each of the person's records. */
    public static void own(Database database, String login, UUID person) {
        try (var connection = database.administrator();
                var statement = connection.prepareStatement("""
                        INSERT INTO access.involvement (record_id, side, user_id, agency_id, purpose, what, from_day, source, written_by)
                        SELECT r.record_id, CASE WHEN c.side = 'victim' THEN 'victim' ELSE 'offender' END, u.user_id, t.agency_id,
                               'test', 'own case', '2015-01-01', 'test', 'test'
                        FROM people.person p
                        JOIN people.person_record r USING (person_id)
                        JOIN access.holding h ON h.holding_id = r.holding_id
                        JOIN access.data_category c USING (category)
                        JOIN access.app_user u ON u.login = ?
                        JOIN access.post t ON t.user_id = u.user_id
                        JOIN access.role o ON o.role = t.role AND (o.side <> 'victim' AND o.side <> 'offender'
                             OR o.side = CASE WHEN c.side = 'victim' THEN 'victim' ELSE 'offender' END)
                        WHERE p.public_key = ? AND r.known_until = 'infinity'
                        """)) {
            statement.setString(1, login);
            statement.setObject(2, person);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
