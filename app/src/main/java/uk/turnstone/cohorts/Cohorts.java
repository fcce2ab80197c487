package uk.turnstone.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cohorts as they are run on a day. */
final class Cohorts {
    private static final String ON_A_DAY = """
            SELECT code, name, purpose, scheme, capacity_low, capacity_high, adults_only FROM cohorts.cohort
            WHERE :day BETWEEN effective_from AND coalesce(effective_to, 'infinity')
            """;

    private Cohorts() {}

    static List<Cohort> on(JdbcClient sql, LocalDate day) {
        return sql.sql(ON_A_DAY + " ORDER BY name")
                .param("day", day)
                .query((row, number) -> cohort(row))
                .list();
    }

    static Optional<Cohort> on(JdbcClient sql, LocalDate day, String code) {
        return sql.sql(ON_A_DAY + " AND code = :code")
                .param("day", day)
                .param("code", code)
                .query((row, number) -> cohort(row))
                .optional();
    }

    static Cohort cohort(ResultSet row) throws SQLException {
        return new Cohort(
                row.getString("code"),
                row.getString("name"),
                row.getString("purpose"),
                row.getString("scheme"),
                row.getInt("capacity_low"),
                row.getInt("capacity_high"),
                row.getBoolean("adults_only"));
    }
}
