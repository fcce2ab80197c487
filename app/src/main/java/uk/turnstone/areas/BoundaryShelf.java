package uk.turnstone.areas;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where boundaries are kept, version by version: one delivery's way of putting them there. */
final class BoundaryShelf {
    private final JdbcClient sql;
    private final String source;
    private final @Nullable Integer delivery;

    BoundaryShelf(JdbcClient sql, String source, @Nullable Integer delivery) {
        this.sql = sql;
        this.source = source;
        this.delivery = delivery;
    }

    Heap put(BoundaryFeature boundary) {
        Optional<Known> known = known(boundary);
        if (known.isPresent() && known.get().same()) {
            return Heap.UNCHANGED;
        }
        int area = putArea(boundary);
        putShape(area, boundary);
        return known.isPresent() ? Heap.CHANGED : Heap.NEW;
    }

    private record Known(boolean same) {}

    /** Compared by the database, so that a shape of a megabyte need not be sent twice. */
    private Optional<Known> known(BoundaryFeature boundary) {
        return sql.sql("""
                SELECT b.shape = :shape AND a.name = :name AND a.kind = :kind
                       AND a.parent IS NOT DISTINCT FROM coalesce(:parent, a.parent)
                FROM areas.area a JOIN areas.boundary b USING (area_id)
                WHERE a.code = :code AND b.version = :version AND b.known_until = 'infinity'
                """)
                .param("shape", boundary.shape())
                .param("name", boundary.name())
                .param("kind", boundary.kind())
                .param("parent", boundary.parent())
                .param("code", boundary.code())
                .param("version", boundary.version())
                .query((row, number) -> new Known(row.getBoolean(1)))
                .optional();
    }

    private int putArea(BoundaryFeature boundary) {
        return sql.sql("""
                INSERT INTO areas.area (code, name, kind, parent, delivery_id)
                VALUES (:code, :name, :kind, :parent, :delivery)
                ON CONFLICT (code) DO UPDATE
                SET name = excluded.name, kind = excluded.kind, delivery_id = excluded.delivery_id,
                    parent = coalesce(excluded.parent, area.parent)
                RETURNING area_id
                """)
                .param("code", boundary.code())
                .param("name", boundary.name())
                .param("kind", boundary.kind())
                .param("parent", boundary.parent())
                .param("delivery", delivery)
                .query(Integer.class)
                .single();
    }

    private void putShape(int area, BoundaryFeature boundary) {
        sql.sql("""
                UPDATE areas.boundary SET known_until = now()
                WHERE area_id = :area AND version = :version AND known_until = 'infinity' AND known_from < now()
                  AND shape <> :shape
                """)
                .param("area", area)
                .param("version", boundary.version())
                .param("shape", boundary.shape())
                .update();
        sql.sql("""
                INSERT INTO areas.boundary (area_id, version, shape, source, delivery_id)
                SELECT :area, :version, :shape, :source, :delivery
                WHERE NOT EXISTS (SELECT 1 FROM areas.boundary b WHERE b.area_id = :area AND b.version = :version
                                  AND b.known_until = 'infinity' AND b.shape = :shape)
                ON CONFLICT (area_id, version, known_from) DO UPDATE SET shape = excluded.shape
                """)
                .param("area", area)
                .param("version", boundary.version())
                .param("shape", boundary.shape())
                .param("source", source)
                .param("delivery", delivery)
                .update();
    }
}
