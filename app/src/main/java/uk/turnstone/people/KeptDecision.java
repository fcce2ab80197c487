package uk.turnstone.people;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/**
 * A proposal or decision that has not ended, as it is kept.
 *
 * @param said what it says
 * @param ownA records of our own that belong with the one side
 * @param ownB those that belong with the other
 * @param decided whether it holds; false while it is a proposal
 * @param unsure whether it says that nobody could tell, which linking takes no notice of
 * @param twoNeeded whether two reviewers must say so
 * @param first login of the first of them; null while there is none
 */
record KeptDecision(
        HandDecision said,
        Set<Long> ownA,
        Set<Long> ownB,
        boolean decided,
        boolean unsure,
        boolean twoNeeded,
        @Nullable String first) {

    static Optional<KeptDecision> open(JdbcClient sql, Context context, UUID key) {
        return sql.sql("""
                SELECT kind, side_a, side_b, own_a, own_b, decided_at IS NOT NULL, two_needed, first_by FROM people.decision
                WHERE decision_key = :key AND partnership_id = :partnership AND known_until = 'infinity' FOR UPDATE
                """)
                .param("key", key)
                .param("partnership", context.partnership())
                .query((row, number) -> new KeptDecision(
                        new HandDecision(
                                row.getString(1).equals("same"),
                                HandDecisions.numbers(row.getArray(2)),
                                HandDecisions.numbers(row.getArray(3))),
                        HandDecisions.numbers(row.getArray(4)),
                        HandDecisions.numbers(row.getArray(5)),
                        row.getBoolean(6),
                        row.getString(1).equals("unsure"),
                        row.getBoolean(7),
                        row.getString(8)))
                .optional();
    }
}
