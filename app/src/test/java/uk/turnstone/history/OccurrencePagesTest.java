package uk.turnstone.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.turnstone.database.Database;
import uk.turnstone.web.RunningTurnstone;

class OccurrencePagesTest extends RunningTurnstone {
    private static final Pattern PAIR = Pattern.compile("href=\"(/occurrences/[0-9a-f-]{36})\"");
    private static final Pattern DECISION = Pattern.compile("href=\"(/occurrences/decisions/[0-9a-f-]{36})\"");

    @Autowired
    private Database database;

    private void administer(String statements) throws SQLException {
        try (var connection = database.administrator()) {
            connection.createStatement().execute(statements);
        }
    }

    /** Two agencies tell of a fire in the same place an hour apart; both reports are held as link evidence is. */
    @BeforeEach
    void twoReports() throws SQLException {
        forget();
        administer("""
                INSERT INTO access.holding (partnership_id, agency_id, category, basis)
                    SELECT partnership_id, agency_id, 'identity-offender', 'one-thing' FROM access.agency
                    WHERE code IN ('council', 'fire');
                INSERT INTO access.holding_agreement SELECT h.holding_id, a.agreement_id
                    FROM access.holding h JOIN access.agreement a USING (partnership_id)
                    WHERE h.basis = 'one-thing' AND a.code = 'SV-01';
                INSERT INTO areas.place (place, uprn, description, precision)
                    VALUES ('00000000-0000-4000-8000-00000000f17e', '990000000102', 'Harbour <steps>', 'exact');
                INSERT INTO history.event (record_id, ordinal, known_from, kind, holding_id, delivery_id, line, earliest, latest, precision, title, place)
                    SELECT 990000000 + row_number() OVER (ORDER BY holding_id), 0, now(), 20, holding_id, 1, 2,
                           now() - interval '1 day', now() - interval '1 day', 0, 'refuse', '00000000-0000-4000-8000-00000000f17e'
                    FROM access.holding WHERE basis = 'one-thing';
                """);
    }

    @AfterEach
    void forget() throws SQLException {
        administer("""
                TRUNCATE history.occurrence_decision, history.occurrence_undone;
                DELETE FROM history.event WHERE record_id BETWEEN 990000000 AND 990000009;
                DELETE FROM areas.place WHERE place = '00000000-0000-4000-8000-00000000f17e';
                DELETE FROM access.holding_agreement ha USING access.holding h
                    WHERE h.holding_id = ha.holding_id AND h.basis = 'one-thing';
                DELETE FROM access.holding WHERE basis = 'one-thing';
                """);
    }

    private static String first(Pattern address, String body) {
        Matcher found = address.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }

    @Test
    void aPairIsComparedDecidedAndUndoneEachTimeWithASentence() throws Exception {
        var browser = as("clay.marl");
        assertThat(browser.get("/").body()).contains("Reports that may tell of one thing");
        var list = browser.get("/occurrences");
        assertThat(list.body()).contains("Harbour &lt;steps&gt;").contains("Deliberate fire, refuse");
        String pair = first(PAIR, list.body());
        assertThat(browser.get(pair).body()).contains("One thing or two?");
        var blank = browser.post(pair, Map.of());
        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(blank.body()).contains("Say in a sentence why.").contains("Choose whether");
        assertThat(browser.post(pair, Map.of("verdict", "different", "reason", "Two skips."))
                        .statusCode())
                .isEqualTo(303);
        var kept = browser.get("/occurrences");
        assertThat(kept.body())
                .contains("The decision was kept.")
                .contains("two things")
                .contains("Two skips.");
        assertThat(browser.get(pair).statusCode()).isEqualTo(404);
        String decision = first(DECISION, kept.body());
        browser.get(decision);
        assertThat(browser.post(decision + "/undo", Map.of("reason", " ")).statusCode())
                .isEqualTo(422);
        browser.post(decision + "/undo", Map.of("reason", "One skip after all."));
        assertThat(browser.get("/occurrences").body())
                .contains("The decision was undone.")
                .contains(pair);
        assertThat(browser.get(decision).statusCode()).isEqualTo(404);
    }

    @Test
    void whoDoesNotDecideOnLinksIsTurnedAway() throws Exception {
        assertThat(as("joan.chalk").get("/occurrences").statusCode()).isEqualTo(403);
    }
}
