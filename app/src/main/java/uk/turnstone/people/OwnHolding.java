package uk.turnstone.people;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/** Under what the partnership's own work with a person is held: by its own agency, on the agreements that brought them. */
final class OwnHolding {
    private OwnHolding() {}

    private record Ground(int agreement, String code) {}

    static int of(JdbcClient sql, Context context, long person, String category) {
        int agency = sql.sql("""
                SELECT agency_id FROM access.agency WHERE partnership_id = :partnership AND kind = 'partnership'
                ORDER BY agency_id LIMIT 1
                """)
                .param("partnership", context.partnership())
                .query(Integer.class)
                .optional()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "The partnership has no agency of its own (kind: partnership), so it can keep no record of its own."));
        List<Ground> grounds = sql.sql("""
                SELECT DISTINCT a.agreement_id, a.code
                FROM people.person_record r
                JOIN access.holding_agreement ha USING (holding_id)
                JOIN access.agreement a USING (agreement_id)
                WHERE r.person_id = :person AND r.known_until = 'infinity' AND r.rule <> 'record of our own'
                ORDER BY a.code
                """)
                .param("person", person)
                .query((row, number) -> new Ground(row.getInt(1), row.getString(2)))
                .list();
        String basis = String.join("+", grounds.stream().map(Ground::code).toList());
        int made = sql.sql("""
                INSERT INTO access.holding (partnership_id, agency_id, category, basis)
                VALUES (:partnership, :agency, :category, :basis) ON CONFLICT DO NOTHING
                """)
                .param("partnership", context.partnership())
                .param("agency", agency)
                .param("category", category)
                .param("basis", basis)
                .update();
        int holding = sql.sql("""
                SELECT holding_id FROM access.holding
                WHERE partnership_id = :partnership AND agency_id = :agency AND category = :category AND basis = :basis
                """)
                .param("partnership", context.partnership())
                .param("agency", agency)
                .param("category", category)
                .param("basis", basis)
                .query(Integer.class)
                .single();
        if (made == 1) {
            grounds.forEach(ground -> sql.sql("INSERT INTO access.holding_agreement VALUES (:holding, :agreement)")
                    .param("holding", holding)
                    .param("agreement", ground.agreement())
                    .update());
        }
        return holding;
    }
}
