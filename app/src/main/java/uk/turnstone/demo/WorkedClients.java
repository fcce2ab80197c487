package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Involvements;
import uk.turnstone.access.Transactions;
import uk.turnstone.forms.Answer;
import uk.turnstone.forms.Answers;
import uk.turnstone.forms.Filling;
import uk.turnstone.forms.Form;
import uk.turnstone.forms.Forms;
import uk.turnstone.forms.SaveForm;

/** Risk checklists about some of the clients that the service for those harmed delivered, saved by the use case of the pages. */
@Component
final class WorkedClients {
    private static final String CHECKLIST = "risk-checklist";
    private static final int MOST = 12;

    private final Transactions app;
    private final Contexts contexts;
    private final Forms forms;
    private final SaveForm save;

    WorkedClients(Transactions app, Contexts contexts, Forms forms, SaveForm save) {
        this.app = app;
        this.contexts = contexts;
        this.forms = forms;
        this.save = save;
    }

    /** Writes them, once. */
    void write(long seed) {
        Context idva = contexts.as("idva", null);
        Form form = forms.open(idva, CHECKLIST).orElseThrow();
        Context manager = contexts.as("dv-manager", null);
        List<UUID> clients = app.read(manager, sql -> clients(sql, idva));
        app.change(manager, sql -> allocate(sql, manager, clients, idva.user()));
        for (UUID client : clients) {
            Chance own = Chance.of(seed).part("clients").part(clients.indexOf(client));
            LocalDate first = idva.today().minusDays(own.between(60, 120));
            app.change(idva, sql -> {
                save.about(client, checklist(form, first, own.between(6, 15), own.part("first")), sql, idva);
                save.about(
                        client,
                        checklist(form, first.plusDays(own.between(20, 50)), own.between(8, 17), own.part("second")),
                        sql,
                        idva);
            });
        }
    }

    /** The first of those whom the service itself delivered. */
    private static List<UUID> clients(JdbcClient sql, Context idva) {
        return sql.sql("""
                SELECT p.public_key
                FROM people.person_record r
                JOIN people.person p USING (person_id)
                JOIN access.holding h ON h.holding_id = r.holding_id
                WHERE r.known_until = 'infinity' AND h.category = 'identity-victim' AND h.agency_id = :agency
                GROUP BY p.public_key ORDER BY min(r.record_id) LIMIT :most
                """)
                .param("agency", idva.agency())
                .param("most", MOST)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The manager of the service gives them to an adviser. */
    private static void allocate(JdbcClient sql, Context manager, List<UUID> clients, String adviser) {
        for (UUID client : clients) {
            long record = sql.sql("""
                    SELECT min(r.record_id) FROM people.person_record r JOIN people.person p USING (person_id)
                    WHERE p.public_key = :client AND r.known_until = 'infinity'
                    """).param("client", client).query(Long.class).single();
            Involvements.ofWorker(
                    sql,
                    manager,
                    record,
                    "victim",
                    adviser,
                    "adviser",
                    new Involvements.Span(manager.today().minusDays(150), null),
                    "allocation");
        }
    }

    private static Filling checklist(Form form, LocalDate on, int yes, Chance own) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        List<String> topics =
                form.scoring() == null ? List.of() : form.scoring().questions();
        for (String topic : topics) {
            boolean said = own.between(1, topics.size()) <= yes;
            answers.put(topic, new Answer.Given(List.of(said ? "yes" : "no"), own.happens(0.1) ? "police" : null));
        }
        answers.put("callouts", new Answer.Given(List.of(Integer.toString(own.between(0, 5))), "police"));
        return new Filling(form, new Answers(answers), on, null, null);
    }
}
