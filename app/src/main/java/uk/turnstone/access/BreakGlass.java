package uk.turnstone.access;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens a person who is not the asker's own case, against a reason of substance, for a short time, to look at only. The reason
 * and the opening are one transaction with the entry in the trail: no entry, no opening.
 */
@Component
public final class BreakGlass {
    private static final int LEAST = 15;
    private static final int LEAST_WORDS = 3;

    private final int minutes;

    BreakGlass(@Value("${turnstone.break-glass.minutes:60}") int minutes) {
        if (minutes < 1 || minutes > 240) {
            throw new IllegalArgumentException("turnstone.break-glass.minutes wants 1 to 240 minutes.");
        }
        this.minutes = minutes;
    }

    /**
     * Why it cannot wait.
     *
     * @param who who is at risk
     * @param danger of what
     * @param urgency why now, and not after asking
     */
    public record Reason(String who, String danger, String urgency) {
        public static final Reason NONE = new Reason("", "", "");

        public Reason {
            who = who.strip();
            danger = danger.strip();
            urgency = urgency.strip();
        }

        /** Fields in which nothing of substance stands, by the name of the field. */
        public List<String> wanting() {
            List<String> wanting = new ArrayList<>();
            if (!says(who, 1, 4)) {
                wanting.add("who");
            }
            if (!says(danger, LEAST_WORDS, LEAST)) {
                wanting.add("danger");
            }
            if (!says(urgency, LEAST_WORDS, LEAST) || urgency.equalsIgnoreCase(danger)) {
                wanting.add("urgency");
            }
            return wanting;
        }

        private static boolean says(String words, int leastWords, int least) {
            String[] each = words.toLowerCase(Locale.UK).split("\\s+");
            long different = java.util.Arrays.stream(each).distinct().count();
            return words.length() >= least
                    && different >= leastWords
                    && words.chars().filter(Character::isLetter).count() >= least / 2;
        }
    }

    /**
     * A use of it.
     *
     * @param sameWords how often the same user had opened somebody for the same reason before
     */
    public record Use(
            UUID key,
            UUID person,
            String by,
            String role,
            String agency,
            Reason reason,
            OffsetDateTime from,
            OffsetDateTime until,
            @Nullable String outcome,
            @Nullable String outcomeWords,
            boolean mine,
            int sameWords) {}

    /** For how many minutes it opens. */
    public int minutes() {
        return minutes;
    }

    /**
     * Opens a person.
     *
     * @param sql a writing transaction in the asker's context
     * @return whether it was given; empty-handed where the asker may not ask, and that attempt is written down too
     */
    public boolean open(JdbcClient sql, Context context, UUID person, Reason reason) {
        if (!reason.wanting().isEmpty()) {
            throw new IllegalArgumentException("A reason without substance opens nothing");
        }
        boolean given = sql.sql("SELECT access.break_the_glass(:person, :who, :danger, :urgency, :minutes)")
                .param("person", person)
                .param("who", reason.who())
                .param("danger", reason.danger())
                .param("urgency", reason.urgency())
                .param("minutes", minutes)
                .query((row, number) -> row.getString(1) != null)
                .single();
        AuditTrail.write(
                sql,
                context,
                given ? "broke the glass" : "was refused break-glass",
                person,
                "for " + minutes + " minutes");
        return given;
    }

    /** Writes down that a reason without substance was given. */
    public void refuse(JdbcClient sql, Context context, UUID person) {
        AuditTrail.write(sql, context, "was refused break-glass", person, "the reason given said too little");
    }

    /** Until when the asker has broken the glass for a person; empty where not. */
    public Optional<OffsetDateTime> openUntil(JdbcClient sql, UUID person) {
        return sql.sql("""
                SELECT max(ends_at) FROM access.break_glass
                WHERE person_key = :person AND user_id = access.me() AND role = access.setting('role')
                  AND clock_timestamp() BETWEEN granted_at AND ends_at
                """)
                .param("person", person)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single();
    }

    /**
     * That somebody else opened a person with whom the asker works.
     *
     * @param agency for which agency they work
     */
    public record OfOwnCase(UUID person, String agency, LocalDateTime at) {}

    /** The last seven days of that, on the asker's side of the wall. */
    public List<OfOwnCase> ofOwnCases(JdbcClient sql) {
        return sql.sql(
                        "SELECT person_key, agency, granted_at AT TIME ZONE 'Europe/London' FROM access.broken_on_own_cases()")
                .query((row, number) -> new OfOwnCase(
                        row.getObject(1, UUID.class), row.getString(2), row.getObject(3, LocalDateTime.class)))
                .list();
    }

    /** Uses that the asker may know of, those to be reviewed first. */
    public List<Use> uses(JdbcClient sql) {
        return sql.sql("""
                SELECT b.*, u.name AS by_name, r.title AS role_title, a.name AS agency_name, u.user_id = access.me() AS mine,
                       access.same_words_before(b.break_glass_key) AS same_words
                FROM access.break_glass b
                JOIN access.app_user u USING (user_id)
                JOIN access.role r ON r.role = b.role
                JOIN access.agency a ON a.agency_id = b.agency_id
                ORDER BY b.reviewed_at IS NOT NULL, b.granted_at DESC LIMIT 500
                """).query((row, number) -> use(row)).list();
    }

    private static Use use(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Use(
                row.getObject("break_glass_key", UUID.class),
                row.getObject("person_key", UUID.class),
                row.getString("by_name"),
                row.getString("role_title"),
                row.getString("agency_name"),
                new Reason(row.getString("who_at_risk"), row.getString("of_what"), row.getString("why_now")),
                row.getObject("granted_at", OffsetDateTime.class),
                row.getObject("ends_at", OffsetDateTime.class),
                row.getString("outcome"),
                row.getString("outcome_words"),
                row.getBoolean("mine"),
                row.getInt("same_words"));
    }

    /**
     * Reviews a use.
     *
     * @param outcome justified, not justified or taken further
     * @return false where it was reviewed before, or is not this reviewer's to review: nobody reviews their own
     */
    public boolean review(JdbcClient sql, Context context, UUID use, String outcome, String words) {
        boolean done = sql.sql("""
                UPDATE access.break_glass SET reviewed_at = clock_timestamp(), reviewed_by = :by, outcome = :outcome,
                       outcome_words = :words
                WHERE break_glass_key = :use AND reviewed_at IS NULL
                """)
                        .param("by", context.user())
                        .param("outcome", outcome)
                        .param("words", words)
                        .param("use", use)
                        .update()
                == 1;
        if (done) {
            AuditTrail.write(sql, context, "decided", null, "break-glass " + use + " reviewed: " + outcome);
        }
        return done;
    }
}
