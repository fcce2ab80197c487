package uk.turnstone.web.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a value of a list is: how the database compares it and how it is read. */
public enum ValueType {
    TEXT("text"),
    DAY("date"),
    /** Sorted by as a timestamptz; read as Europe/London, so that the value's expression ends in AT TIME ZONE. */
    MOMENT("timestamptz"),
    NUMBER("bigint"),
    KEY("uuid");

    private final String sqlType;

    ValueType(String sqlType) {
        this.sqlType = sqlType;
    }

    /** A bound text as a value of this type. */
    String cast(String parameter) {
        return "CAST(:" + parameter + " AS " + sqlType + ")";
    }

    @Nullable Object read(ResultSet row, String label) throws SQLException {
        return switch (this) {
            case TEXT -> row.getString(label);
            case DAY -> row.getObject(label, LocalDate.class);
            case MOMENT -> row.getObject(label, LocalDateTime.class);
            case NUMBER -> row.getObject(label) == null ? null : row.getLong(label);
            case KEY -> row.getObject(label, UUID.class);
        };
    }
}
