package uk.turnstone.audit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Needs;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;
import uk.turnstone.web.TypedDay;

/** By what a colleague would be known if they were on record, so that looks at colleagues can be told from others. */
@Controller
@Needs(value = "audit-trail", least = Level.FULL)
public final class StaffPages {
    private static final String PATH = "/governance/staff";
    private static final String TEMPLATE = "audit/staff";

    private final Transactions transactions;

    StaffPages(Transactions transactions) {
        this.transactions = transactions;
    }

    /** What was written down of a colleague. */
    public record Line(
            String who,
            String fullName,
            @Nullable LocalDate born,
            @Nullable String number) {}

    /** All that was written down, and the form as typed. */
    public record Staff(
            List<Line> lines, List<Choice> workers, String name, String born, String number, Problems problems) {}

    @GetMapping(PATH)
    Reply staff(Context context) {
        return transactions.write(context, sql -> {
            AuditTrail.write(sql, context, "read", null, "by what colleagues would be known");
            return PageView.of(TEMPLATE, page(sql, context, "", "", "", Problems.NONE));
        });
    }

    @PostMapping(PATH)
    Reply add(
            Context context,
            @RequestParam(defaultValue = "") String worker,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String born,
            @RequestParam(defaultValue = "") String number) {
        LocalDate day = TypedDay.read(born);
        boolean enough = !name.isBlank() && (day != null || !number.isBlank()) && (born.isBlank() || day != null);
        return transactions.write(context, sql -> {
            int added = enough ? added(sql, context, worker, name.strip(), day, number.strip()) : 0;
            if (added == 0) {
                return PageView.toCorrect(
                        TEMPLATE,
                        page(
                                sql,
                                context,
                                name,
                                born,
                                number,
                                Problems.of(
                                        "name",
                                        "Choose the colleague; give their name and a birth date such as"
                                                + " 12/3/1985 or a number")));
            }
            AuditTrail.write(sql, context, "changed", null, "by what a colleague would be known: added");
            return new SeeOther(PATH, "It was added.");
        });
    }

    private static int added(
            JdbcClient sql, Context context, String worker, String name, @Nullable LocalDate born, String number) {
        return sql.sql("""
                INSERT INTO access.staff_person (partnership_id, user_id, full_name, born, number, added_by)
                SELECT u.partnership_id, u.user_id, :name, :born::date, nullif(:number, ''), :by
                FROM access.app_user u WHERE u.login = :worker AND u.partnership_id = :partnership
                """)
                .param("name", name)
                .param("born", born)
                .param("number", number)
                .param("by", context.user())
                .param("worker", worker)
                .param("partnership", context.partnership())
                .update();
    }

    private static Staff page(
            JdbcClient sql, Context context, String name, String born, String number, Problems problems) {
        return new Staff(
                sql.sql("""
                        SELECT u.name, s.full_name, s.born, s.number FROM access.staff_person s JOIN access.app_user u USING (user_id)
                        ORDER BY u.name, s.added_at
                        """)
                        .query((row, line) -> new Line(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getString(4)))
                        .list(),
                sql.sql("SELECT login, name FROM access.app_user WHERE partnership_id = :partnership ORDER BY name")
                        .param("partnership", context.partnership())
                        .query((row, line) -> new Choice(row.getString(1), row.getString(2)))
                        .list(),
                name,
                born,
                number,
                problems);
    }
}
