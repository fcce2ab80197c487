package uk.turnstone.people;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;

/** Reports facts as wrong to the agencies that say them, and takes their answers. */
@Component
final class ReportWrongFact {
    private static final Set<String> KINDS = Set.of("wrong fact", "wrong person");
    private static final Set<String> ANSWERS = Set.of("corrected", "right", "passed on");

    private final int workingDays;

    ReportWrongFact(@Value("${turnstone.wrongfacts.days:10}") int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("TURNSTONE_WRONGFACTS_DAYS must be 1 or more");
        }
        this.workingDays = workingDays;
    }

    /**
     * Reports a fact to each agency that says it.
     *
     * @param sql a writing transaction of the page account
     * @param right what is right; blank where it is not known
     * @return how many agencies are asked
     * @throws WrongFactRefusal where it is not said what is wrong, or of which kind
     */
    int report(
            JdbcClient sql,
            Context context,
            PersonByKey person,
            ReportedFact fact,
            String kind,
            String wrong,
            String right) {
        if (!KINDS.contains(kind)) {
            throw new WrongFactRefusal("kind", "Choose what is wrong");
        }
        if (wrong.isBlank()) {
            throw new WrongFactRefusal("wrong", "Say in a sentence what is wrong");
        }
        int asked = 0;
        for (String agency : fact.agencies()) {
            asked += insert(sql, context, person, fact, kind, wrong.strip(), right.strip(), agency);
        }
        if (asked == 0) {
            throw new WrongFactRefusal("wrong", "Nobody says this any more: look at the page again");
        }
        AuditTrail.write(sql, context, "changed", person.key(), "reported as wrong: " + fact.what());
        return asked;
    }

    /** Under the holding of the fact itself: who may not read an address may not read that it is wrong. */
    private int insert(
            JdbcClient sql,
            Context context,
            PersonByKey person,
            ReportedFact fact,
            String kind,
            String wrong,
            String right,
            String agency) {
        return sql.sql("""
                INSERT INTO people.wrong_fact_report (partnership_id, agency_id, holding_id, record_id, kind, what, said,
                    wrong, right_value, reported_on, reported_by, reported_name, due_on)
                SELECT h.partnership_id, h.agency_id, h.holding_id, l.record_id, :kind, :what, :said, :wrong,
                       nullif(:right, ''), :today, :user, :name, :due
                FROM people.last_said l
                LEFT JOIN people.record_address d ON :what = 'Address' AND d.record_id = l.record_id
                    AND d.known_until = l.said_until AND NOT d.confidential
                JOIN access.holding own ON own.holding_id = l.holding_id
                JOIN access.holding h ON CASE :what
                        WHEN 'Address' THEN h.holding_id = d.holding_id
                        WHEN 'Ethnicity' THEN h.agency_id = own.agency_id AND h.partnership_id = own.partnership_id
                            AND h.category LIKE 'equality-%' AND h.holding_id = ANY (access.readable_holdings())
                        ELSE h.holding_id = l.holding_id END
                JOIN access.agency a ON a.agency_id = h.agency_id
                WHERE l.person_id = :person AND a.name = :agency
                ORDER BY l.known_since NULLS LAST, l.record_id LIMIT 1
                """)
                .param("kind", kind)
                .param("what", fact.what())
                .param("said", fact.said())
                .param("wrong", wrong)
                .param("right", right)
                .param("today", context.today())
                .param("user", context.user())
                .param("name", context.name())
                .param("due", workingDaysAfter(context.today(), workingDays))
                .param("person", person.person())
                .param("agency", agency)
                .update();
    }

    /**
     * Answers a report on behalf of the agency that says the fact.
     *
     * @throws WrongFactRefusal where no answer is chosen or said, or it was answered before or is not the asker's to answer
     */
    void answer(JdbcClient sql, Context context, UUID report, String answer, String words) {
        if (!ANSWERS.contains(answer)) {
            throw new WrongFactRefusal("answer", "Choose an answer");
        }
        if (words.isBlank()) {
            throw new WrongFactRefusal("words", "Say in a sentence what was found");
        }
        int answered = sql.sql("""
                UPDATE people.wrong_fact_report
                SET answer = :answer, answer_words = :words, answered_on = :today, answered_at = now(),
                    answered_by = :user, answered_name = :name
                WHERE report_key = :report AND answer IS NULL AND agency_id = :agency
                """)
                .param("answer", answer)
                .param("words", words.strip())
                .param("today", context.today())
                .param("user", context.user())
                .param("name", context.name())
                .param("report", report)
                .param("agency", context.agency())
                .update();
        if (answered == 0) {
            throw new WrongFactRefusal("words", "It was answered before, or it is not your agency's to answer");
        }
        AuditTrail.write(sql, context, "changed", null, "answered a report of a wrong fact");
    }

    /** Monday to Friday; bank holidays count as working days, so nobody is told that there is more time than there is. */
    static LocalDate workingDaysAfter(LocalDate day, int count) {
        LocalDate due = day;
        int left = count;
        while (left > 0) {
            due = due.plusDays(1);
            if (due.getDayOfWeek() != DayOfWeek.SATURDAY && due.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return due;
    }
}
