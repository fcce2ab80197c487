package uk.turnstone.performance;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.areas.Shape;
import uk.turnstone.web.picture.Region;

/** Outlines of the wards of a borough, of its newest boundary set. */
@Component
class WardShapes {
    private final Transactions figures;

    WardShapes(@Qualifier("figures") Transactions figures) {
        this.figures = figures;
    }

    /**
     * What is to be drawn.
     *
     * @param version boundary set, such as WD13; empty where there is none
     * @param regions each ward without a number yet, by code
     */
    record Outlines(String version, Map<String, Region> regions) {}

    Outlines of(Context context, String authority) {
        return figures.read(context, sql -> {
            Map<String, Region> regions = new TreeMap<>();
            var version = new StringBuilder();
            sql.sql("""
                    WITH ward AS (
                        SELECT w.code, w.name, b.version, b.shape, max(b.version) OVER () AS newest
                        FROM areas.boundary b JOIN areas.area w USING (area_id)
                        WHERE w.kind = 'ward' AND w.parent = :authority AND b.known_until = 'infinity')
                    SELECT * FROM ward WHERE version = newest ORDER BY code
                    """).param("authority", authority).query(row -> {
                version.replace(0, version.length(), row.getString("version"));
                regions.put(
                        row.getString("code"),
                        new Region(row.getString("name"), Shape.parse(row.getString("shape")), 0));
            });
            return new Outlines(version.toString(), regions);
        });
    }
}
