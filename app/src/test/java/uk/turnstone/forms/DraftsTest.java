package uk.turnstone.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.turnstone.access.Context;
import uk.turnstone.web.SignedIn;

class DraftsTest extends FormWork {
    @Test
    void aDraftIsItsAuthorsAloneIsOfferedAgainAndGoesWhenTheFormIsSaved() {
        UUID person = scene.offender("Sanderling Gil");
        SignedIn joan = as("joan.chalk");
        joan.get(fill(NEEDS, person));
        var kept = joan.post(fill(NEEDS, person) + "/draft", Map.of("q-work", "3", "q-work-evidence", "Half a word"));
        assertThat(kept.body()).matches("Draft kept \\d\\d:\\d\\d");
        assertThat(joan.get(fill(NEEDS, person)).body())
                .contains("You began this on", "Go on with it", "Throw it away");
        assertThat(joan.get(fill(NEEDS, person) + "?draft=open").body()).contains("Half a word");
        assertThat(joan.get("/").body()).contains("Forms you began", "Sanderling Gil");

        SignedIn owen = as("owen.gritstone");
        assertThat(owen.get(fill(NEEDS, person)).body()).doesNotContain("You began", "Half a word");
        assertThat(owen.get("/forms").body()).doesNotContain("Sanderling Gil");
        assertThat(owen.get("/people/" + person).body())
                .contains("never, that you may see")
                .doesNotContain("draft");
        assertThat(scene.ownRecords(person))
                .as("records of our own, which others would see")
                .isZero();
        assertThat(seen(contexts.as("iom-manager", null), "forms.draft")).isZero();
        Context manager = contexts.as("iom-manager", null);
        assertThatThrownBy(
                        () -> transactions.change(manager, sql -> sql.sql("""
                                INSERT INTO forms.draft (author, agency_id, holding_id, category, form, version, record_id, typed, keep_until)
                                SELECT 'joan.chalk', agency_id, holding_id, category, form, version, record_id, typed, keep_until
                                FROM (VALUES (1, 1, 'needs-assessment', 'needs-assessment', 1, 1, '{}'::jsonb, 'infinity'::timestamptz))
                                    v (agency_id, holding_id, category, form, version, record_id, typed, keep_until)
                                """).update()))
                .rootCause()
                .hasMessageContaining("row-level security");

        joan.get("/forms");
        saved(joan, NEEDS, person, needs(1));
        assertThat(joan.get(fill(NEEDS, person)).body()).doesNotContain("You began this");
        assertThat(scene.count("forms.draft WHERE typed::text LIKE '%Half a word%'"))
                .isZero();
    }

    @Test
    void aDraftIsKeptAndThrownAwayWithoutScriptToo() {
        UUID person = scene.offender("Turnstone Hal");
        SignedIn joan = as("joan.chalk");
        joan.get(fill(NEEDS, person));
        var reply = joan.post(fill(NEEDS, person), Map.of("do", "keep", "q-first", "Somewhere to live"));
        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(joan.get(reply.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("The draft is kept, for you alone.", "Somewhere to live");
        joan.post(fill(NEEDS, person) + "/throw-away", Map.of());
        assertThat(joan.get(fill(NEEDS, person)).body()).doesNotContain("You began this", "Somewhere to live");
        // What the page itself fills in is no draft.
        joan.post(fill(NEEDS, person) + "/draft", Map.of("answered-on", "20/11/2026", "source", "person"));
        assertThat(joan.get(fill(NEEDS, person)).body()).doesNotContain("You began this");
    }

    @Test
    void aDraftWhoseTimeIsOverIsNotSeenAndGoes() {
        UUID person = scene.offender("Whimbrel Ida");
        SignedIn joan = as("joan.chalk");
        joan.get(fill(NEEDS, person));
        joan.post(fill(NEEDS, person) + "/draft", Map.of("q-first", "An end to it"));
        scene.everything
                .sql("UPDATE forms.draft SET keep_until = now() WHERE typed::text LIKE '%An end to it%'")
                .update();
        assertThat(joan.get(fill(NEEDS, person)).body()).doesNotContain("You began this");
        new ExpiredDrafts(transactions, contexts).drop();
        assertThat(scene.count("forms.draft WHERE typed::text LIKE '%An end to it%'"))
                .isZero();
    }
}
