package uk.turnstone.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Transactions;
import uk.turnstone.areas.ForceArea;
import uk.turnstone.areas.Shape;
import uk.turnstone.areas.ShippedForces;
import uk.turnstone.web.picture.Region;

/** Outlines of the wards of a borough, of its newest boundary set. */
@Component
class WardShapes {
    private static final Set<String> AUTHORITIES =
            ShippedForces.table().stream().map(ForceArea::authority).collect(Collectors.toUnmodifiableSet());

    private final Transactions figures;

    WardShapes(@Qualifier("figures") Transactions figures) {
        this.figures = figures;
    }

    /**
     * What is to be drawn.
     *
     * @param version boundary set, such as WD13; empty where there is none
     * @param regions each ward without a number yet, by code
     * @param origin where the outlines come from
     */
    record Outlines(String version, Map<String, Region> regions, Origin origin) {
        /** Credit and licence of the outlines, in a sentence. */
        String credit() {
            return "Wards of 20" + version.substring(2) + ": " + origin.words();
        }
    }

    /**
     * Where outlines come from.
     *
     * @param file name of the file
     * @param invented whether it came with the demonstration
     * @param official whether the authority is one of England and Wales
     */
    record Origin(String file, boolean invented, boolean official) {
        String words() {
            if (invented) {
                return "invented for the demonstration.";
            }
            return official
                    ? "from the file " + file
                            + "; contains Ordnance Survey and National Statistics data © Crown copyright"
                            + " and database right; CC BY 4.0 where it comes by way of UK-GeoJSON."
                    : "from the file " + file + "; who published it is not on record.";
        }
    }

    Outlines of(Context context, String authority) {
        return figures.read(context, sql -> {
            Map<String, Region> regions = new TreeMap<>();
            List<Outlines> found = new ArrayList<>();
            sql.sql("""
                    WITH ward AS (
                        SELECT w.code, w.name, b.version, b.shape, b.source, d.delivered_by, max(b.version) OVER () AS newest
                        FROM areas.boundary b JOIN areas.area w USING (area_id)
                        LEFT JOIN intake.delivery d ON d.delivery_id = b.delivery_id
                        WHERE w.kind = 'ward' AND w.parent = :authority AND b.known_until = 'infinity')
                    SELECT *, coalesce(delivered_by, '') = :demonstration AS invented FROM ward
                    WHERE version = newest ORDER BY code
                    """)
                    .param("authority", authority)
                    .param("demonstration", Contexts.DEMONSTRATION)
                    .query(row -> {
                        regions.put(
                                row.getString("code"),
                                new Region(row.getString("name"), Shape.parse(row.getString("shape")), 0));
                        var origin = new Origin(
                                row.getString("source"), row.getBoolean("invented"), AUTHORITIES.contains(authority));
                        found.add(new Outlines(row.getString("version"), regions, origin));
                    });
            return found.isEmpty() ? new Outlines("", regions, new Origin("", false, false)) : found.getFirst();
        });
    }
}
