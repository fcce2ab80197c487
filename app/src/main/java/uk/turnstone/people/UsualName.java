package uk.turnstone.people;

/**
 * The name that most of somebody's records have, among those that the reader may see; for lists of people. No table holds
 * it (data.md 2), so it is a part of the list's own query.
 */
public final class UsualName {
    private UsualName() {}

    /**
     * A query with the columns person_id and full_name, one row for each person who has a name.
     *
     * @param people name of a table of the query around it, with a column person_id
     */
    public static String among(String people) {
        return """
                SELECT DISTINCT ON (person_id) person_id, full_name FROM (
                    SELECT r.person_id, n.full_name, count(*) AS times
                    FROM people.person_record r
                    JOIN people.record_name n ON n.record_id = r.record_id AND n.known_until = 'infinity'
                                             AND n.name_use = 'as recorded'
                    WHERE r.person_id IN (SELECT person_id FROM %s) AND r.known_until = 'infinity'
                    GROUP BY r.person_id, n.full_name) counted
                ORDER BY person_id, times DESC, full_name
                """.formatted(people);
    }
}
