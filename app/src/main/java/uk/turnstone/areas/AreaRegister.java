package uk.turnstone.areas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps areas, populations, boundaries and what forces cover. Called by intake within the transaction that publishes a
 * delivery; what is already known just so is left as it is, and what has changed keeps its earlier state beside the new
 * one (both clocks, data.md 10 and 15).
 */
@Component
public class AreaRegister {

    /**
     * Takes in authorities.
     *
     * @param delivery number of the delivery, null where there is none
     * @return one heap for each row, in the order of the rows
     */
    public List<Heap> putAuthorities(JdbcClient sql, List<AuthorityRow> rows, @Nullable Integer delivery) {
        Map<String, AuthorityRow> known = new HashMap<>(KnownAuthorities.read(sql));
        List<Heap> heaps = new ArrayList<>(rows.size());
        for (AuthorityRow row : rows) {
            AuthorityRow before = known.put(row.code(), row);
            Heap heap = before == null ? Heap.NEW : row.equals(before) ? Heap.UNCHANGED : Heap.CHANGED;
            if (heap != Heap.UNCHANGED) {
                putAuthority(sql, row, before, delivery);
            }
            heaps.add(heap);
        }
        return heaps;
    }

    private static void putAuthority(
            JdbcClient sql, AuthorityRow row, @Nullable AuthorityRow before, @Nullable Integer delivery) {
        int area = sql.sql("""
                INSERT INTO areas.area (code, name, kind, nation, valid_from, valid_to, successor, delivery_id)
                VALUES (:code, :name, 'authority', :nation, :from, :to, :successor, :delivery)
                ON CONFLICT (code) DO UPDATE
                SET name = excluded.name, kind = excluded.kind, nation = excluded.nation,
                    valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                    successor = excluded.successor, delivery_id = excluded.delivery_id
                RETURNING area_id
                """)
                .param("code", row.code())
                .param("name", row.name())
                .param("nation", row.nation())
                .param("from", row.validFrom())
                .param("to", row.validTo())
                .param("successor", row.successor())
                .param("delivery", delivery)
                .query(Integer.class)
                .single();
        if (before == null || !before.names().equals(row.names())) {
            putNames(sql, area, row);
        }
        List<Estimate> earlier = before == null ? List.of() : before.estimates();
        row.estimates().stream()
                .filter(estimate -> !earlier.contains(estimate))
                .forEach(estimate -> putPopulation(sql, area, estimate, delivery));
    }

    private static void putNames(JdbcClient sql, int area, AuthorityRow row) {
        sql.sql("DELETE FROM areas.area_name WHERE area_id = :area")
                .param("area", area)
                .update();
        sql.sql("INSERT INTO areas.area_name (area_id, name) SELECT :area, unnest(:names::text[])")
                .param("area", area)
                .param("names", row.names().toArray(String[]::new))
                .update();
    }

    /** An estimate replaced within one and the same transaction was never known to anybody, and leaves no trace. */
    private static void putPopulation(JdbcClient sql, int area, Estimate estimate, @Nullable Integer delivery) {
        sql.sql("""
                UPDATE areas.population SET known_until = now()
                WHERE area_id = :area AND base = 'all persons' AND year = :year
                  AND known_until = 'infinity' AND known_from < now()
                """).param("area", area).param("year", estimate.year()).update();
        sql.sql("""
                INSERT INTO areas.population (area_id, year, people, source) VALUES (:area, :year, :people, :source)
                ON CONFLICT (area_id, base, year, known_from) DO UPDATE SET people = excluded.people
                """)
                .param("area", area)
                .param("year", estimate.year())
                .param("people", estimate.people())
                .param("source", delivery == null ? "mid-year estimate" : "delivery " + delivery)
                .update();
    }

    /**
     * Takes in the boundary of a ward or LSOA.
     *
     * @param source name of the file it came in
     * @param delivery number of the delivery, null where there is none
     */
    public Heap putBoundary(JdbcClient sql, BoundaryFeature boundary, String source, @Nullable Integer delivery) {
        return new BoundaryShelf(sql, source, delivery).put(boundary);
    }

    /**
     * Takes in which authorities forces cover; what is not told of stays.
     *
     * @return one heap for each row, in the order of the rows
     */
    public List<Heap> putForceAreas(JdbcClient sql, List<ForceArea> rows, String source) {
        List<Heap> heaps = new ArrayList<>(rows.size());
        var seen = new TreeSet<>(ForceArea.ORDER);
        sql.sql("SELECT force, authority FROM areas.force_area WHERE valid_to IS NULL")
                .query((row, number) -> new ForceArea(row.getString(1), row.getString(2)))
                .list()
                .forEach(seen::add);
        for (ForceArea row : rows) {
            boolean isNew = seen.add(row);
            if (isNew) {
                row.insert(sql, source);
            }
            heaps.add(isNew ? Heap.NEW : Heap.UNCHANGED);
        }
        return heaps;
    }
}
