package uk.turnstone.areas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the areas of a place (data.md 16). The name of the LSOA decides the authority: codes of 2011 and of 2021 differ
 * for about a tenth, and a join by code alone would drop them. A ward counts only within that authority.
 */
final class Gazetteer {
    private final AuthorityNames names;
    private final Map<String, Integer> authorityOfLsoa = new HashMap<>();
    private final Map<Integer, WardMap> wards;

    private Gazetteer(AuthorityNames names, Map<Integer, WardMap> wards) {
        this.names = names;
        this.wards = wards;
    }

    static Gazetteer read(JdbcClient sql) {
        var gazetteer = new Gazetteer(AuthorityNames.read(sql), wards(sql));
        sql.sql("""
                SELECT l.code, a.area_id
                FROM areas.area l JOIN areas.area a ON a.code = l.parent AND a.kind = 'authority'
                WHERE l.kind = 'lsoa'
                """).query(row -> {
            gazetteer.authorityOfLsoa.put(row.getString(1), row.getInt(2));
        });
        return gazetteer;
    }

    /** Of each authority the wards of its newest boundary set. */
    private static Map<Integer, WardMap> wards(JdbcClient sql) {
        Map<Integer, List<WardMap.Outline>> outlines = new HashMap<>();
        sql.sql("""
                WITH ward AS (
                    SELECT p.area_id AS authority, b.version, w.area_id, w.code, b.shape,
                           max(b.version) OVER (PARTITION BY p.area_id) AS newest
                    FROM areas.boundary b
                    JOIN areas.area w ON w.area_id = b.area_id AND w.kind = 'ward'
                    JOIN areas.area p ON p.code = w.parent AND p.kind = 'authority'
                    WHERE b.known_until = 'infinity')
                SELECT * FROM ward WHERE version = newest
                """).query(row -> {
            outlines.computeIfAbsent(row.getInt("authority"), authority -> new java.util.ArrayList<>())
                    .add(new WardMap.Outline(
                            row.getString("version"),
                            row.getInt("area_id"),
                            row.getString("code"),
                            row.getString("shape")));
        });
        return outlines.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        wards -> WardMap.of(wards.getValue().getFirst().version(), wards.getValue())));
    }

    AreaFound authority(Place place) {
        String name = place.lsoaName();
        if (name != null && !name.isBlank()) {
            return names.ofLsoa(name)
                    .map(area -> new AreaFound(area, AreaFound.BY_NAME, null))
                    .orElse(AreaFound.NOT_FOUND);
        }
        Integer byCode = place.lsoaCode() == null ? null : authorityOfLsoa.get(place.lsoaCode());
        return byCode == null ? AreaFound.NOT_FOUND : new AreaFound(byCode, AreaFound.BY_CODE, null);
    }

    /** @param authority number of the authority in which the place was found, null if in none */
    AreaFound ward(Place place, @Nullable Integer authority) {
        WardMap map = authority == null ? null : wards.get(authority);
        Double longitude = place.longitude();
        Double latitude = place.latitude();
        if (map == null || longitude == null || latitude == null) {
            return AreaFound.NOT_FOUND;
        }
        return map.find(longitude, latitude).orElse(AreaFound.NOT_FOUND);
    }
}
