package uk.turnstone.access;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the number that every row held carries: whose information it is, of which kind, and under which agreements. */
public final class Holdings {
    private Holdings() {}

    /**
     * Finds a holding or makes it, in the caller's transaction. Two at once get the same number.
     *
     * @param sql a client under the account of pages or of intake
     * @param agency code of the agency whose information it is
     * @param category name of the data category
     * @param agreements codes of the agreements under which it came, at least one
     * @throws IllegalArgumentException if the agency, the category or an agreement is not known
     */
    public static int find(
            JdbcClient sql, int partnership, String agency, String category, Collection<String> agreements) {
        var codes = List.copyOf(new TreeSet<>(agreements));
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("Nothing is held without an agreement");
        }
        String basis = String.join("+", codes);
        List<Integer> found = look(sql, partnership, agency, category, basis);
        if (found.isEmpty()) {
            make(sql, partnership, agency, category, basis, codes);
            found = look(sql, partnership, agency, category, basis);
        }
        return found.getFirst();
    }

    private static List<Integer> look(JdbcClient sql, int partnership, String agency, String category, String basis) {
        return sql.sql("""
                SELECT h.holding_id FROM access.holding h JOIN access.agency a USING (agency_id)
                WHERE h.partnership_id = :partnership AND a.code = :agency AND h.category = :category AND h.basis = :basis
                """)
                .param("partnership", partnership)
                .param("agency", agency)
                .param("category", category)
                .param("basis", basis)
                .query((row, number) -> row.getInt(1))
                .list();
    }

    private static void make(
            JdbcClient sql, int partnership, String agency, String category, String basis, List<String> codes) {
        List<Integer> agreementIds = sql.sql("""
                SELECT agreement_id FROM access.agreement WHERE partnership_id = :partnership AND code IN (:codes)
                """)
                .param("partnership", partnership)
                .param("codes", codes)
                .query((row, number) -> row.getInt(1))
                .list();
        if (agreementIds.size() != codes.size()) {
            throw new IllegalArgumentException("Not all agreements are known: " + basis);
        }
        // A second one waits here until the first has committed, then inserts nothing and reads what the first made.
        int made = sql.sql("""
                INSERT INTO access.holding (partnership_id, agency_id, category, basis)
                SELECT a.partnership_id, a.agency_id, c.category, :basis
                FROM access.agency a CROSS JOIN access.data_category c
                WHERE a.partnership_id = :partnership AND a.code = :agency AND c.category = :category
                ON CONFLICT DO NOTHING
                """)
                .param("partnership", partnership)
                .param("agency", agency)
                .param("category", category)
                .param("basis", basis)
                .update();
        List<Integer> holding = look(sql, partnership, agency, category, basis);
        if (holding.isEmpty()) {
            throw new IllegalArgumentException(
                    "The agency " + agency + " or the category " + category + " is not known");
        }
        if (made == 1) {
            sql.sql("""
                    INSERT INTO access.holding_agreement (holding_id, agreement_id)
                    SELECT :holding, agreement_id FROM access.agreement WHERE agreement_id IN (:agreements)
                    """)
                    .param("holding", holding.getFirst())
                    .param("agreements", agreementIds)
                    .update();
        }
    }
}
