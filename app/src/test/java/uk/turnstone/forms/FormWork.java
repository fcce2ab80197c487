package uk.turnstone.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import uk.turnstone.access.Context;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Transactions;
import uk.turnstone.database.Database;
import uk.turnstone.web.RunningTurnstone;
import uk.turnstone.web.SignedIn;
import uk.turnstone.web.TypedDay;

/** People and helpers for tests of the pages of forms. */
abstract class FormWork extends RunningTurnstone {
    static final String NEEDS = "needs-assessment";
    static final String CHECKLIST = "risk-checklist";

    @Autowired
    private Database database;

    @Autowired
    Transactions transactions;

    @Autowired
    Contexts contexts;

    FormScene scene;

    @BeforeEach
    void scene() throws SQLException {
        scene = new FormScene(database);
    }

    static Map<String, String> needs(int level, String... more) {
        Map<String, String> fields = new TreeMap<>(
                Map.of("answered-on", TypedDay.field(LocalDate.now()), "source", "person", "version", "1"));
        for (String pathway :
                List.of("accommodation", "work", "health", "drugs-alcohol", "finance", "family", "thinking")) {
            fields.put("q-" + pathway, Integer.toString(level));
        }
        if (level > 0) {
            fields.put("q-drugs-alcohol-which", "alcohol");
        }
        return with(fields, more);
    }

    static Map<String, String> checklist(int yes, String... more) {
        Map<String, String> fields =
                new TreeMap<>(Map.of("answered-on", TypedDay.field(LocalDate.now()), "q-callouts", "1"));
        List<String> topics = PracticeForm.shipped(CHECKLIST).scoring().questions();
        for (int i = 0; i < topics.size(); i++) {
            fields.put("q-" + topics.get(i), i < yes ? "yes" : "no");
        }
        fields.put("q-injury-first", "no");
        return with(fields, more);
    }

    static Map<String, String> with(Map<String, String> fields, String... more) {
        for (String each : more) {
            String[] parts = each.split("=", 2);
            fields.put(parts[0], parts[1]);
        }
        return fields;
    }

    static String fill(String form, UUID person) {
        return "/forms/" + form + "/about/" + person;
    }

    static String saved(SignedIn browser, String form, UUID person, Map<String, String> fields) {
        HttpResponse<String> reply = browser.post(fill(form, person), fields);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
        return reply.headers().firstValue("Location").orElseThrow();
    }

    int seen(Context context, String what) {
        return transactions.read(context, sql -> sql.sql("SELECT count(*) FROM " + what)
                .query(Integer.class)
                .single());
    }
}
