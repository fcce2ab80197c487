package uk.turnstone.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Consents of people on record: recorded, withdrawn, and what follows. Nothing is overwritten: a withdrawal is added once,
 * and what was entered in error has another record put in its place.
 */
public final class Consents {
    private static final String EACH = """
            SELECT c.*, a.name AS keeper, access.consent_title(c.kind, c.asked_on) AS title, k.category, k.asked_for,
                   k.given_by AS may_give, k.follows,
                   (c.recorded_at AT TIME ZONE 'Europe/London')::date AS recorded_on,
                   (SELECT o.consent_key FROM access.consent o WHERE o.corrects = c.consent_key) AS instead,
                   NOT access.consents(c.record_id, c.kind, access.setting('today')::date) AS overtaken
            FROM access.consent c
            JOIN access.holding h ON h.holding_id = c.holding_id
            JOIN access.agency a ON a.agency_id = h.agency_id
            JOIN access.consent_kind k ON k.kind = c.kind AND c.asked_on BETWEEN k.valid_from AND coalesce(k.valid_to, 'infinity')
            """;

    private Consents() {}

    /** The kinds that are asked for on a day. */
    public static List<ConsentKind> kinds(JdbcClient sql, LocalDate day) {
        return sql.sql("""
                SELECT kind, title, category, asked_for, given_by AS may_give, follows FROM access.consent_kind
                WHERE :day BETWEEN valid_from AND coalesce(valid_to, 'infinity') ORDER BY title, kind
                """).param("day", day).query((row, number) -> kind(row)).list();
    }

    /** Those of them that the asker may record of a person. */
    public static List<ConsentKind> toRecord(JdbcClient sql, LocalDate day, UUID person) {
        return kinds(sql, day).stream()
                .filter(kind -> mayKeep(sql, person, kind.category()))
                .toList();
    }

    private static boolean mayKeep(JdbcClient sql, UUID person, String category) {
        return sql.sql("SELECT access.may_keep(:person, :category)")
                .param("person", person)
                .param("category", category)
                .query(Boolean.class)
                .single();
    }

    /** What hangs on these records, as far as the asker may read it; the last asked first. */
    public static List<Consent> on(JdbcClient sql, List<Long> records) {
        return sql.sql(EACH + " WHERE c.record_id = ANY (:records)"
                        + " AND c.recorded_at <= coalesce(nullif(access.setting('known'), '')::timestamptz, 'infinity')"
                        + " ORDER BY c.asked_on DESC, c.recorded_at DESC")
                .param("records", records.toArray(Long[]::new))
                .query((row, number) -> consent(row))
                .list();
    }

    /**
     * Whether whoever a record is of consents to what is named on a day: given, begun, not ended, and not refused or withdrawn
     * since by that day. Whatever counts people by their consent asks this, so that somebody who withdraws is out of every
     * later count.
     */
    public static boolean inForce(JdbcClient sql, long record, String kind, LocalDate day) {
        return sql.sql("SELECT access.consents(:record, :kind, :day)")
                .param("record", record)
                .param("kind", kind)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /**
     * Records one.
     *
     * @param person key of the person, for the trail
     * @param record the record of our own on which it hangs, which the asker's agency keeps
     * @param was what it takes the place of; null for none
     */
    public static UUID add(
            JdbcClient sql,
            Context context,
            UUID person,
            long record,
            ConsentKind kind,
            Consent.Said said,
            @Nullable Consent was) {
        UUID made = sql.sql("""
                INSERT INTO access.consent (record_id, holding_id, kind, answer, asked_on, given_by, giver, how, explained,
                    from_day, until_day, note, corrects, corrects_why, recorded_by, recorded_by_name)
                SELECT :record, s.holding_id, :kind, :answer, :asked, :given_by, :giver, :how, :explained, :from, :until::date,
                       :note, :corrects::uuid, :why, :by, :name
                FROM people.person_record s WHERE s.record_id = :record AND s.known_until = 'infinity'
                RETURNING consent_key
                """)
                .param("record", record)
                .param("kind", kind.kind())
                .param("answer", said.answer())
                .param("asked", said.asked())
                .param("given_by", said.givenBy())
                .param("giver", said.giver())
                .param("how", said.how())
                .param("explained", said.explained())
                .param("from", said.from())
                .param("until", said.until())
                .param("note", said.note())
                .param("corrects", said.corrects())
                .param("why", said.correctsWhy())
                .param("by", context.user())
                .param("name", context.name())
                .query(UUID.class)
                .single();
        AuditTrail.write(
                sql,
                context,
                Entry.changed(
                                person,
                                said.corrects() == null ? "consent recorded" : "consent entered in error put right")
                        .from(
                                was == null ? null : Consent.forTheTrail(was.kind(), was.said(), was.withdrawal()),
                                Consent.forTheTrail(kind, said, null)));
        return made;
    }

    /**
     * What the asker may do with a consent.
     *
     * @param withdraw whether they may write down that it was withdrawn
     * @param correct whether they may put another record in its place
     */
    public record Rights(boolean withdraw, boolean correct) {}

    /** What the asker may do with a consent that they may read. */
    public static Rights rights(JdbcClient sql, Context context, Consent consent) {
        return sql.sql("""
                SELECT access.may_write(c.record_id, c.holding_id), h.agency_id = :agency
                FROM access.consent c JOIN access.holding h USING (holding_id) WHERE c.consent_key = :key
                """)
                .param("agency", context.agency())
                .param("key", consent.key())
                .query((row, number) -> new Rights(
                        row.getBoolean(1) && consent.open(context.today()),
                        row.getBoolean(1) && row.getBoolean(2) && consent.instead() == null))
                .single();
    }

    /**
     * A consent of one of the asker's own cases that ends soon and for which no other stands in.
     *
     * @param person key of the person
     */
    public record EndingSoon(UUID person, String title, LocalDate until) {}

    /** Consents of the asker's own cases that end soon, the next first. */
    public static List<EndingSoon> endingSoon(JdbcClient sql, Context context) {
        return sql.sql("""
                SELECT p.public_key, access.consent_title(c.kind, c.asked_on), c.until_day
                FROM access.consent c
                JOIN people.person_record r ON r.record_id = c.record_id AND r.known_until = 'infinity'
                JOIN people.person p USING (person_id)
                JOIN access.holding h ON h.holding_id = c.holding_id
                WHERE c.until_day BETWEEN :today AND :today + access.consent_term_on('ends-soon.days', :today)
                  AND access.consents(c.record_id, c.kind, c.until_day)
                  AND NOT access.consents(c.record_id, c.kind, c.until_day + 1)
                  AND access.relation_to(c.record_id, access.side_of(c.holding_id)) = 'own'
                ORDER BY c.until_day, c.recorded_at
                """)
                .param("today", context.today())
                .query((row, number) -> new EndingSoon(
                        row.getObject(1, UUID.class), row.getString(2), row.getObject(3, LocalDate.class)))
                .list();
    }

    private static ConsentKind kind(ResultSet row) throws SQLException {
        return new ConsentKind(
                row.getString("kind"),
                row.getString("title"),
                row.getString("category"),
                row.getString("asked_for"),
                Arrays.asList((String[]) row.getArray("may_give").getArray()),
                row.getString("follows"));
    }

    private static Consent consent(ResultSet row) throws SQLException {
        LocalDate withdrawn = row.getObject("withdrawn_on", LocalDate.class);
        return new Consent(
                row.getObject("consent_key", UUID.class),
                row.getLong("record_id"),
                kind(row),
                row.getString("keeper"),
                new Consent.Said(
                        row.getString("answer"),
                        row.getObject("asked_on", LocalDate.class),
                        row.getString("given_by"),
                        row.getString("giver"),
                        row.getString("how"),
                        row.getString("explained"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("note"),
                        row.getObject("corrects", UUID.class),
                        row.getString("corrects_why")),
                row.getString("recorded_by_name"),
                row.getObject("recorded_on", LocalDate.class),
                row.getObject("instead", UUID.class),
                row.getBoolean("overtaken"),
                withdrawn == null
                        ? null
                        : new Consent.Withdrawal(
                                withdrawn,
                                row.getString("withdrawn_how"),
                                row.getString("withdrawn_said_by"),
                                row.getString("withdrawn_by_name")));
    }
}
