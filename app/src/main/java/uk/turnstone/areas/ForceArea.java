package uk.turnstone.areas;

import java.util.Comparator;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A police force covers an authority.
 *
 * @param force name as the force reports, such as Cleveland Police
 * @param authority code of the authority
 */
public record ForceArea(String force, String authority) {
    static final Comparator<ForceArea> ORDER =
            Comparator.comparing(ForceArea::force).thenComparing(ForceArea::authority);

    /**
     * Reads a row with the headings force and authority.
     *
     * @throws RowTrouble if one of them is missing or the authority is no code
     */
    public static ForceArea of(Map<String, String> row) throws RowTrouble {
        String force = row.getOrDefault("force", "").strip();
        if (force.isEmpty()) {
            throw new RowTrouble("force", "", "The name of the force is missing.");
        }
        String authority = row.getOrDefault("authority", "").strip();
        if (!authority.matches("[A-Z]\\d{8}")) {
            throw new RowTrouble(
                    "authority", authority, "The authority is told by its code, a letter and eight digits.");
        }
        return new ForceArea(force, authority);
    }

    void insert(JdbcClient sql, String source) {
        sql.sql("""
                INSERT INTO areas.force_area (force, authority, source) VALUES (:force, :authority, :source)
                ON CONFLICT (force, authority, valid_from) DO NOTHING
                """)
                .param("force", force)
                .param("authority", authority)
                .param("source", source)
                .update();
    }
}
