package uk.turnstone.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place as a source gave it, as far as it helps to find its areas.
 *
 * @param longitude degrees east, null if there is no point
 * @param latitude degrees north, null if there is no point
 */
record Place(
        UUID key,
        @Nullable Double longitude,
        @Nullable Double latitude,
        @Nullable String lsoaCode,
        @Nullable String lsoaName) {

    static Place of(ResultSet row) throws SQLException {
        return new Place(
                row.getObject("place", UUID.class),
                row.getObject("longitude", Double.class),
                row.getObject("latitude", Double.class),
                row.getString("lsoa_code"),
                row.getString("lsoa_name"));
    }
}
