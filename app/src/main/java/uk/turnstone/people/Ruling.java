package uk.turnstone.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A decision that holds: each record of the one side is, or is not, of the same person as each of the other. It says
 * nothing of two records of one side. Of two decisions on a pair the later one holds.
 *
 * @param same whether they are of one person
 * @param one records of the one side; of a parting, those that stay
 * @param other records of the other side
 * @param by login of whoever decided
 */
record Ruling(boolean same, Set<Long> one, Set<Long> other, String by) {

    Ruling {
        one = Set.copyOf(one);
        other = Set.copyOf(other);
    }

    /** Whether it is about these two. */
    boolean covers(long a, long b) {
        return (one.contains(a) && other.contains(b)) || (one.contains(b) && other.contains(a));
    }

    /** The same decision, as far as it is about these records. */
    Ruling among(Set<Long> records) {
        return new Ruling(same, kept(one, records), kept(other, records), by);
    }

    private static Set<Long> kept(Set<Long> side, Set<Long> records) {
        return side.stream().filter(records::contains).collect(Collectors.toSet());
    }

    /** The decisions that hold on any of these records, the latest first. */
    static List<Ruling> on(JdbcClient sql, Iterable<Long> records) {
        List<Long> asked = new java.util.ArrayList<>();
        records.forEach(asked::add);
        return sql.sql("""
                SELECT kind, one, other, decided_by FROM people.decision
                WHERE records && :records::bigint[] AND decided_at IS NOT NULL AND turned_down IS NULL
                  AND undone_at IS NULL
                ORDER BY decided_at DESC, decision_id DESC
                """)
                .param("records", asked.toArray(Long[]::new))
                .query((row, number) -> new Ruling(
                        row.getString("kind").equals("same"),
                        Set.of((Long[]) row.getArray("one").getArray()),
                        Set.of((Long[]) row.getArray("other").getArray()),
                        row.getString("decided_by")))
                .list();
    }
}
