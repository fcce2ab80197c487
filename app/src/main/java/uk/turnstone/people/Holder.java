package uk.turnstone.people;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whose a record is, as far as linking asks.
 *
 * @param holding number of the holding
 * @param partnership the partnership, outside which nothing is linked
 * @param agency code of the agency
 * @param category the data category
 * @param isProtected whether records of this category may join a person but never bridge
 */
record Holder(int holding, int partnership, String agency, String category, boolean isProtected) {

    static Map<Integer, Holder> all(JdbcClient sql, int partnership) {
        return sql
                .sql("""
                SELECT h.holding_id, h.partnership_id, a.code, h.category, c.protected
                FROM access.holding h
                JOIN access.agency a USING (agency_id)
                JOIN access.data_category c USING (category)
                WHERE h.partnership_id = :partnership
                """)
                .param("partnership", partnership)
                .query((row, number) ->
                        new Holder(row.getInt(1), row.getInt(2), row.getString(3), row.getString(4), row.getBoolean(5)))
                .list()
                .stream()
                .collect(Collectors.toMap(Holder::holding, holder -> holder));
    }
}
