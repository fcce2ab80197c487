package uk.turnstone.people;

/** The birth date that most records of a person have, of those that a reader may see: the most exact first. */
public final class UsualBirth {
    private UsualBirth() {}

    /**
     * A query for it, to stand in a list of common table expressions: person_id, born_earliest, born_latest.
     *
     * @param people name of an expression before it with the column person_id
     */
    public static String among(String people) {
        return """
                SELECT DISTINCT ON (person_id) person_id, born_earliest, born_latest FROM (
                    SELECT r.person_id, b.born_earliest, b.born_latest, count(*) AS times
                    FROM people.person_record r
                    JOIN people.record_person b ON b.record_id = r.record_id AND b.known_until = 'infinity'
                    WHERE r.person_id IN (SELECT person_id FROM %s) AND r.known_until = 'infinity'
                      AND b.born_earliest IS NOT NULL
                    GROUP BY r.person_id, b.born_earliest, b.born_latest) counted
                ORDER BY person_id, born_latest - born_earliest, times DESC, born_earliest
                """.formatted(people);
    }
}
