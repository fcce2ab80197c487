package uk.turnstone.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the authority and the ward of places and writes down how each was found. Called by intake within the
 * transaction that publishes a delivery, so that places and their areas become visible in one step (data.md 25). Works
 * through the places in pages, so that memory does not grow with their number.
 */
@Component
public class PlaceFinder {
    static final String AUTHORITY = "authority";
    static final String WARD = "ward";

    private static final int PAGE = 20_000;
    private static final int MANY = 1_000;
    private static final UUID FIRST = new UUID(0, 0);

    /** A place beside what was found for it before. */
    private record Known(
            Place place,
            @Nullable AreaFound authority,
            @Nullable AreaFound ward) {
        static Known of(ResultSet row) throws SQLException {
            return new Known(Place.of(row), found(row, AUTHORITY), found(row, WARD));
        }

        private static @Nullable AreaFound found(ResultSet row, String kind) throws SQLException {
            String how = row.getString(kind + "_how");
            return how == null
                    ? null
                    : new AreaFound(
                            row.getObject(kind + "_area", Integer.class), how, row.getString(kind + "_version"));
        }
    }

    /**
     * Finds the areas of every place that has no finding yet.
     *
     * @return number of places looked up
     */
    public long locateNew(JdbcClient sql) {
        return locate(sql, """
                SELECT p.place, p.longitude, p.latitude, p.lsoa_code, p.lsoa_name,
                       NULL::integer AS authority_area, NULL AS authority_how, NULL AS authority_version,
                       NULL::integer AS ward_area, NULL AS ward_how, NULL AS ward_version
                FROM areas.place p
                WHERE p.place > :after AND NOT EXISTS (SELECT 1 FROM areas.place_area f WHERE f.place = p.place)
                ORDER BY p.place LIMIT :page
                """);
    }

    /**
     * Finds the areas of all places anew, after authorities or boundaries have come: findings that are other than before
     * are closed and followed by the new ones.
     *
     * @return number of places looked up
     */
    public long locateAgain(JdbcClient sql) {
        return locate(sql, """
                SELECT p.place, p.longitude, p.latitude, p.lsoa_code, p.lsoa_name,
                       a.area_id AS authority_area, a.how AS authority_how, a.version AS authority_version,
                       w.area_id AS ward_area, w.how AS ward_how, w.version AS ward_version
                FROM areas.place p
                LEFT JOIN areas.place_area a ON a.place = p.place AND a.kind = 'authority' AND a.known_until = 'infinity'
                LEFT JOIN areas.place_area w ON w.place = p.place AND w.kind = 'ward' AND w.known_until = 'infinity'
                WHERE p.place > :after
                ORDER BY p.place LIMIT :page
                """);
    }

    private static long locate(JdbcClient sql, String query) {
        Gazetteer gazetteer = null;
        long located = 0;
        UUID after = FIRST;
        List<Known> page;
        do {
            page = sql.sql(query)
                    .param("after", after)
                    .param("page", PAGE)
                    .query((row, number) -> Known.of(row))
                    .list();
            if (!page.isEmpty()) {
                gazetteer = gazetteer == null ? Gazetteer.read(sql) : gazetteer;
                write(sql, gazetteer, page);
                located += page.size();
                after = page.getLast().place().key();
            }
        } while (page.size() == PAGE);
        if (located >= MANY) {
            // Or the first reports are planned as if the table were empty, and take seconds.
            sql.sql("ANALYZE areas.place, areas.place_area").update();
        }
        return located;
    }

    private static void write(JdbcClient sql, Gazetteer gazetteer, List<Known> page) {
        var outdated = new Findings();
        var found = new Findings();
        for (Known known : page) {
            AreaFound authority = gazetteer.authority(known.place());
            AreaFound ward = gazetteer.ward(known.place(), authority.area());
            compare(known.place(), AUTHORITY, known.authority(), authority, outdated, found);
            compare(known.place(), WARD, known.ward(), ward, outdated, found);
        }
        if (!outdated.isEmpty()) {
            outdated.close(sql);
        }
        if (!found.isEmpty()) {
            found.insert(sql);
        }
    }

    private static void compare(
            Place place, String kind, @Nullable AreaFound before, AreaFound now, Findings outdated, Findings found) {
        if (now.equals(before)) {
            return;
        }
        if (before != null) {
            outdated.add(place, kind, before);
        }
        found.add(place, kind, now);
    }
}
