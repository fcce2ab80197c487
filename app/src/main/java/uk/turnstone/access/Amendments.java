package uk.turnstone.access;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes of agreements by those who keep the register: they end on another day, or share less from a day on. */
public final class Amendments {
    private Amendments() {}

    /**
     * What was changed of an agreement.
     *
     * @param category title of the kind of information that is shared no longer; null where its last day was changed
     * @param day its last day, or the first on which the kind of information is not shared
     * @param words who signed it and why
     */
    public record Amendment(@Nullable String category, LocalDate day, String words, String by, LocalDateTime at) {}

    /** What was changed of one, the latest first. */
    public static List<Amendment> of(JdbcClient sql, Context context, String code) {
        return sql.sql("""
                SELECT c.title, m.day, m.words, m.made_by, m.made_at AT TIME ZONE 'Europe/London'
                FROM access.amendment m JOIN access.agreement a USING (agreement_id)
                LEFT JOIN access.data_category c USING (category)
                WHERE a.partnership_id = :partnership AND a.code = :code ORDER BY m.amendment_id DESC
                """)
                .param("partnership", context.partnership())
                .param("code", code)
                .query((row, number) -> new Amendment(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDateTime.class)))
                .list();
    }

    /**
     * Gives an agreement another last day, later or earlier.
     *
     * @param words who signed it and why
     * @return false where it is not the asker's to change
     */
    public static boolean runsUntil(JdbcClient sql, Context context, String code, LocalDate last, String words) {
        return amend(sql, context, code, null, last, words);
    }

    /**
     * Takes a kind of information out of an agreement from a day on.
     *
     * @param category its name
     * @return false where the agreement does not share it, or is not the asker's to change
     */
    public static boolean takeOut(
            JdbcClient sql, Context context, String code, String category, LocalDate from, String words) {
        return amend(sql, context, code, category, from, words);
    }

    private static boolean amend(
            JdbcClient sql, Context context, String code, @Nullable String category, LocalDate day, String words) {
        boolean done = sql.sql("SELECT access.amend(:code, :kind, :category, :day, :words)")
                .param("code", code)
                .param("kind", category == null ? "runs until" : "takes out")
                .param("category", category)
                .param("day", day)
                .param("words", words)
                .query(Boolean.class)
                .single();
        if (done) {
            String what = category == null ? "last day " + day : category + " taken out from " + day;
            AuditTrail.write(sql, context, "changed", null, "agreement " + code + ": " + what);
        }
        return done;
    }

    /** The kinds of information that one shares today or later, by name and title. */
    public static List<Permissions.Titled> shared(JdbcClient sql, Context context, String code) {
        return sql.sql("""
                SELECT DISTINCT c.category, c.title
                FROM access.share s JOIN access.agreement a USING (agreement_id) JOIN access.data_category c USING (category)
                WHERE a.partnership_id = :partnership AND a.code = :code AND s.taken_out_from IS NULL ORDER BY c.title
                """)
                .param("partnership", context.partnership())
                .param("code", code)
                .query((row, number) -> new Permissions.Titled(row.getString(1), row.getString(2)))
                .list();
    }
}
