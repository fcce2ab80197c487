package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Holdings;
import uk.turnstone.access.Transactions;
import uk.turnstone.forms.Answer;
import uk.turnstone.forms.Answers;
import uk.turnstone.forms.Filling;
import uk.turnstone.forms.Form;
import uk.turnstone.forms.Forms;
import uk.turnstone.forms.SaveForm;

/**
 * A few clients of the IDVA service with their checklists, so that the victim's side of the wall can be looked at. No room
 * takes in such a service's clients yet, so they are written as if its own worker had entered them; the checklists are
 * saved by the use case of the pages. None of them is on the offender's side.
 */
@Component
final class WorkedClients {
    private static final String CHECKLIST = "risk-checklist";
    private static final List<String> NAMES =
            List.of("Wren Avocet", "Linnet Sandpiper", "Merle Godwit", "Robin Curlew");

    private final Transactions app;
    private final Transactions intake;
    private final Contexts contexts;
    private final Forms forms;
    private final SaveForm save;

    WorkedClients(
            Transactions app, @Qualifier("intake") Transactions intake, Contexts contexts, Forms forms, SaveForm save) {
        this.app = app;
        this.intake = intake;
        this.contexts = contexts;
        this.forms = forms;
        this.save = save;
    }

    /** Writes them, once. */
    void write(long seed) {
        Context idva = contexts.as("idva", null);
        Form form = forms.open(idva, CHECKLIST).orElseThrow();
        for (String name : NAMES) {
            Chance own = Chance.of(seed).part("clients").part(name);
            UUID client = intake.write(idva, sql -> entered(sql, idva, name, own));
            if (NAMES.indexOf(name) == NAMES.size() - 1) {
                continue;
            }
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

    private static UUID entered(JdbcClient sql, Context context, String name, Chance own) {
        int holding = Holdings.find(sql, context.partnership(), "idva-service", "identity-victim", List.of("SV-02"));
        UUID key = UUID.randomUUID();
        LocalDate born = LocalDate.of(own.between(1965, 2003), own.between(1, 12), own.between(1, 28));
        sql.sql("""
                WITH born AS (SELECT nextval('intake.record_number') AS record),
                     person AS (INSERT INTO people.person (partnership_id, public_key, known_from)
                                VALUES (:partnership, :key, now()) RETURNING person_id),
                     record AS (INSERT INTO intake.source_record (record_id, source_key, holding_id, format_id)
                                SELECT record, gen_random_uuid(), :holding, format_id FROM born, intake.format
                                WHERE name = 'own-record' AND version = 1),
                     said AS (INSERT INTO people.record_person (record_id, known_from, holding_id, delivery_id, line, born_earliest, born_latest)
                              SELECT record, now(), :holding, 0, 0, :born, :born FROM born),
                     named AS (INSERT INTO people.record_name (record_id, ordinal, known_from, holding_id, delivery_id, line, name_use, full_name)
                               SELECT record, 0, now(), :holding, 0, 0, 'as recorded', :name FROM born)
                INSERT INTO people.person_record (record_id, person_id, holding_id, known_from, rule, evidence, decided_by)
                SELECT record, person_id, :holding, now(), 'first record', 'Entered by the service.', :user FROM born, person
                """)
                .param("partnership", context.partnership())
                .param("key", key)
                .param("holding", holding)
                .param("born", born)
                .param("name", name)
                .param("user", context.user())
                .update();
        return key;
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
