package uk.turnstone.areas;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Findings on their way into the database, many in one statement. */
final class Findings {
    private final List<String> places = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();
    private final List<Integer> areas = new ArrayList<>();
    private final List<String> hows = new ArrayList<>();
    private final List<String> versions = new ArrayList<>();

    /** 0 stands for no area until the rows are in the database, which turns it into none. */
    void add(Place place, String kind, AreaFound found) {
        places.add(place.key().toString());
        kinds.add(kind);
        areas.add(found.area() == null ? 0 : found.area());
        hows.add(found.how());
        versions.add(found.version() == null ? "" : found.version());
    }

    /** What was found before and is no longer so is closed, not overwritten. */
    void close(JdbcClient sql) {
        sql.sql("""
                UPDATE areas.place_area p SET known_until = now()
                FROM unnest(:places::text[]::uuid[], :kinds::text[]) AS changed (place, kind)
                WHERE p.place = changed.place AND p.kind = changed.kind
                  AND p.known_until = 'infinity' AND p.known_from < now()
                """)
                .param("places", places.toArray(String[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .update();
    }

    /** A finding replaced within one and the same transaction was never known to anybody, and leaves no trace. */
    void insert(JdbcClient sql) {
        sql.sql("""
                INSERT INTO areas.place_area (place, kind, area_id, how, version)
                SELECT f.place, f.kind, nullif(f.area, 0), f.how, nullif(f.version, '')
                FROM unnest(:places::text[]::uuid[], :kinds::text[], :areas::integer[], :hows::text[], :versions::text[])
                     AS f (place, kind, area, how, version)
                ON CONFLICT (place, kind, known_from) DO UPDATE
                SET area_id = excluded.area_id, how = excluded.how, version = excluded.version
                """)
                .param("places", places.toArray(String[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .param("areas", areas.toArray(Integer[]::new))
                .param("hows", hows.toArray(String[]::new))
                .param("versions", versions.toArray(String[]::new))
                .update();
    }

    boolean isEmpty() {
        return places.isEmpty();
    }
}
