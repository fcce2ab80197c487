package uk.turnstone.cohorts;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What cohorts are called, for figures that know them by their codes. */
public final class CohortNames {
    private CohortNames() {}

    /** The newest name of each cohort there ever was, by code. */
    public static Map<String, String> all(JdbcClient sql) {
        Map<String, String> names = new TreeMap<>();
        sql.sql("SELECT DISTINCT ON (code) code, name FROM cohorts.cohort ORDER BY code, effective_from DESC")
                .query(row -> {
                    names.put(row.getString("code"), row.getString("name"));
                });
        return names;
    }
}
