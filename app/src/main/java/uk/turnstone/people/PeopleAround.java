package uk.turnstone.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is tied to a person, as told from either end or by one household (rule 6 of what the data must be able to say). Ties
 * name the other by a number of the same agency, so they meet whichever file comes first. Whoever may not see the tie or
 * either end sees nothing of it: row-level security takes away each of them. It costs two queries.
 */
final class PeopleAround {
    private record Said(
            String tie,
            String agency,
            int agencyNumber,
            LocalDate since,
            @Nullable LocalDate until,
            String otherType,
            String otherNumber,
            @Nullable Long otherRecord) {}

    private PeopleAround() {}

    static List<Neighbour> of(JdbcClient sql, long person) {
        return found(sql, person, said(sql, person));
    }

    private static List<Said> said(JdbcClient sql, long person) {
        return sql.sql("""
                WITH mine AS MATERIALIZED (
                    SELECT record_id FROM people.person_record WHERE person_id = :person AND known_until = 'infinity'),
                told AS (
                    SELECT t.kind, t.holding_id, t.known_from, t.valid_from, t.valid_to, t.other_type, t.other_number,
                           NULL::bigint AS other_record, false AS reversed
                    FROM mine JOIN people.record_tie t ON t.record_id = mine.record_id AND t.known_until = 'infinity'
                    UNION ALL
                    SELECT t.kind, t.holding_id, t.known_from, t.valid_from, t.valid_to, t.other_type, t.other_number,
                           t.record_id, true
                    FROM mine
                    JOIN people.record_identifier i ON i.record_id = mine.record_id AND i.known_until = 'infinity'
                    JOIN access.holding ours ON ours.holding_id = i.holding_id
                    JOIN people.record_tie t ON t.other_number = i.given AND t.other_type = i.type AND t.known_until = 'infinity'
                    JOIN access.holding theirs ON theirs.holding_id = t.holding_id AND theirs.agency_id = ours.agency_id)
                SELECT told.*, a.name AS agency, a.agency_id,
                       coalesce(told.valid_from, (told.known_from AT TIME ZONE 'Europe/London')::date) AS since
                FROM told JOIN access.holding h USING (holding_id) JOIN access.agency a USING (agency_id)
                ORDER BY since DESC, told.kind, told.other_number
                """)
                .param("person", person)
                .query((row, number) -> said(row))
                .list();
    }

    private static Said said(ResultSet row) throws SQLException {
        String tie = row.getString("kind");
        return new Said(
                row.getBoolean("reversed") ? Neighbour.fromTheOtherEnd(tie) : tie,
                row.getString("agency"),
                row.getInt("agency_id"),
                row.getObject("since", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("other_type"),
                row.getString("other_number"),
                row.getObject("other_record", Long.class));
    }

    private static List<Neighbour> found(JdbcClient sql, long person, List<Said> said) {
        return sql
                .sql("""
                WITH asked AS (
                    SELECT * FROM unnest(:agencies::int[], :types::text[], :numbers::text[], :tokens::text[], :records::bigint[])
                        WITH ORDINALITY AS u (agency_id, type, number, token, record_id, place)),
                other AS (
                    SELECT place, record_id FROM asked WHERE record_id IS NOT NULL
                    UNION
                    SELECT asked.place, i.record_id
                    FROM asked
                    JOIN people.search_token s ON s.token = asked.token AND s.known_until = 'infinity'
                    JOIN people.record_identifier i ON i.record_id = s.record_id AND i.type = asked.type
                                                   AND i.given = asked.number AND i.known_until = 'infinity'
                    JOIN access.holding h ON h.holding_id = i.holding_id AND h.agency_id = asked.agency_id
                    WHERE asked.record_id IS NULL AND asked.type <> 'HOUSEHOLD'
                    UNION
                    SELECT asked.place, t.record_id
                    FROM asked
                    JOIN people.record_tie t ON t.other_number = asked.number AND t.other_type = 'HOUSEHOLD'
                                            AND t.known_until = 'infinity'
                    JOIN access.holding h ON h.holding_id = t.holding_id AND h.agency_id = asked.agency_id
                    WHERE asked.record_id IS NULL AND asked.type = 'HOUSEHOLD'),
                around AS (
                    SELECT DISTINCT other.place, r.person_id
                    FROM other JOIN people.person_record r ON r.record_id = other.record_id AND r.known_until = 'infinity'
                    WHERE r.person_id <> :person)
                SELECT around.place, p.public_key, named.full_name
                FROM around
                JOIN people.person p ON p.person_id = around.person_id
                LEFT JOIN (%s) named ON named.person_id = around.person_id
                ORDER BY around.place, named.full_name, p.public_key
                """.formatted(UsualName.among("around")))
                .param("agencies", said.stream().map(Said::agencyNumber).toArray(Integer[]::new))
                .param("types", said.stream().map(Said::otherType).toArray(String[]::new))
                .param("numbers", said.stream().map(Said::otherNumber).toArray(String[]::new))
                .param(
                        "tokens",
                        said.stream()
                                .map(one -> Tokens.number(one.otherNumber()))
                                .toArray(String[]::new))
                .param("records", said.stream().map(Said::otherRecord).toArray(Long[]::new))
                .param("person", person)
                .query((row, number) ->
                        neighbour(said.get(row.getInt(1) - 1), row.getObject(2, UUID.class), row.getString(3)))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    private static Neighbour neighbour(Said said, UUID key, @Nullable String name) {
        return new Neighbour(
                said.tie(),
                key,
                Objects.requireNonNullElse(name, "Name not known"),
                said.agency(),
                said.since(),
                said.until());
    }
}
