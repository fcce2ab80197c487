package uk.turnstone.access;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That consents are withdrawn, and what follows: what is shared no longer, who is to destroy copies, and what left before. */
public final class Withdrawals {
    private Withdrawals() {}

    /**
     * Withdraws one. What was shared by it is shared no longer from this transaction on, and those who read by it are told.
     *
     * @param saidBy who said so
     * @return how many workers were told beside information governance; empty where it is not there to be withdrawn by this
     *     asker
     */
    public static Optional<Integer> withdraw(
            JdbcClient sql, Context context, UUID person, Consent consent, Consent.Withdrawal withdrawal) {
        Optional<Integer> told = sql.sql("SELECT access.withdraw_consent(:key, :day, :how, :by, :name)")
                .param("key", consent.key())
                .param("day", withdrawal.day())
                .param("how", withdrawal.how())
                .param("by", withdrawal.saidBy())
                .param("name", context.name())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single();
        if (told.isPresent()) {
            AuditTrail.write(
                    sql,
                    context,
                    Entry.changed(person, "consent withdrawn")
                            .from(
                                    Consent.forTheTrail(consent.kind(), consent.said(), null),
                                    Consent.forTheTrail(consent.kind(), consent.said(), withdrawal)));
        }
        return told;
    }

    /** What agreements in force share by a kind of consent, and with whom, a sentence each. */
    public static List<String> sharedBy(JdbcClient sql, Context context, String kind) {
        return sql.sql("""
                SELECT c.title || ', to ' || string_agg(DISTINCT r.title, ', ' ORDER BY r.title) || ' (' || a.code || ')'
                FROM access.share s JOIN access.agreement a USING (agreement_id)
                JOIN access.role r USING (role) JOIN access.data_category c USING (category)
                WHERE s.consent = :kind AND a.partnership_id = :partnership
                  AND :today BETWEEN a.in_force_from AND coalesce(a.expires_on, 'infinity')
                  AND (s.taken_out_from IS NULL OR :today < s.taken_out_from)
                GROUP BY c.title, a.code ORDER BY 1
                """)
                .param("kind", kind)
                .param("partnership", context.partnership())
                .param("today", context.decidedOn())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /**
     * That somebody is to stop using what was shared by a consent, and to destroy copies.
     *
     * @param consent key of the consent
     * @param title of what was consented to
     * @param keeper agency that keeps the consent
     * @param who name of the worker; null where it is information governance's to do
     * @param mine whether the asker is the one to confirm it
     * @param person key of the person, who may no longer be named to the asker
     * @param confirmed when it was confirmed; null while it is open
     */
    public record Duty(
            UUID key,
            UUID consent,
            String title,
            String keeper,
            LocalDate withdrawn,
            LocalDate due,
            @Nullable String who,
            @Nullable String agency,
            boolean mine,
            UUID person,
            @Nullable LocalDateTime confirmed,
            @Nullable String confirmedBy,
            @Nullable String words) {

        public boolean late(LocalDate day) {
            return confirmed == null && day.isAfter(due);
        }
    }

    /** The asker's own, and everybody's for information governance; those to be confirmed first. */
    public static List<Duty> duties(JdbcClient sql) {
        return sql.sql("""
                SELECT d.*, d.confirmed_at AT TIME ZONE 'Europe/London' AS confirmed FROM access.consent_duties() AS d
                """)
                .query((row, number) -> new Duty(
                        row.getObject("duty_key", UUID.class),
                        row.getObject("consent_key", UUID.class),
                        row.getString("title"),
                        row.getString("keeper"),
                        row.getObject("withdrawn_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("who"),
                        row.getString("agency"),
                        row.getBoolean("mine"),
                        row.getObject("person_key", UUID.class),
                        row.getObject("confirmed", LocalDateTime.class),
                        row.getString("confirmed_by"),
                        row.getString("words")))
                .list();
    }

    /** One of the asker's own. */
    public static Optional<Duty> duty(JdbcClient sql, UUID key) {
        return duties(sql).stream()
                .filter(duty -> duty.mine() && duty.key().equals(key))
                .findFirst();
    }

    /** Confirms one. @return false where it was confirmed before, or is not the asker's to confirm */
    public static boolean confirm(JdbcClient sql, Context context, UUID duty, String words) {
        boolean done = sql.sql("SELECT access.confirm_consent_duty(:duty, :words, :name)")
                .param("duty", duty)
                .param("words", words)
                .param("name", context.name())
                .query(Boolean.class)
                .single();
        if (done) {
            AuditTrail.write(
                    sql,
                    context,
                    "changed",
                    null,
                    "confirmed that use has stopped and copies are destroyed after a withdrawal (" + duty + ")");
        }
        return done;
    }

    /**
     * A file or a print about the person since the consent was given.
     *
     * @param expires until when it may be kept; null where nothing was said
     */
    public record Left(
            LocalDateTime at,
            String action,
            String who,
            @Nullable String agency,
            @Nullable String recipient,
            @Nullable String marking,
            @Nullable LocalDate expires) {}

    /** For the agency that keeps the consent and for information governance; nothing for others. */
    public static List<Left> left(JdbcClient sql, UUID consent) {
        return sql.sql("""
                SELECT l.*, l.at AT TIME ZONE 'Europe/London' AS moment FROM access.left_by_consent(:consent) AS l
                """)
                .param("consent", consent)
                .query((row, number) -> new Left(
                        row.getObject("moment", LocalDateTime.class),
                        row.getString("action"),
                        row.getString("who"),
                        row.getString("agency"),
                        row.getString("recipient"),
                        row.getString("marking"),
                        row.getObject("expires_on", LocalDate.class)))
                .list();
    }
}
