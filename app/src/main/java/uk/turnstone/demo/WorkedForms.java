package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;
import uk.turnstone.cohorts.Membership;
import uk.turnstone.cohorts.WorkedCohorts;
import uk.turnstone.forms.Absence;
import uk.turnstone.forms.Answer;
import uk.turnstone.forms.Answers;
import uk.turnstone.forms.Filling;
import uk.turnstone.forms.Form;
import uk.turnstone.forms.Forms;
import uk.turnstone.forms.SaveForm;

/**
 * Fills in needs assessments about some who are in a cohort now, for most of them twice, so that change is seen. They are
 * saved by the same use case as in the pages. The same seed and list give the same answers.
 */
final class WorkedForms implements WorkedCohorts.AfterJoining {
    private static final String NEEDS = "needs-assessment";
    private static final double ASSESSED = 0.16;
    private static final double TWICE = 0.6;
    private static final double MISSING = 0.06;
    private static final List<String> EVIDENCE = List.of(
            "",
            "Said so at the visit.",
            "Seen at two appointments.",
            "The service wrote to say so.",
            "As at the last review.");

    private final Chance chance;
    private final Forms forms;
    private final SaveForm save;

    WorkedForms(long seed, Forms forms, SaveForm save) {
        this.chance = Chance.of(seed).part("forms");
        this.forms = forms;
        this.save = save;
    }

    @Override
    public void joined(Membership membership, long line, JdbcClient sql, Context context) {
        Chance own = chance.part(line);
        if (membership.left() != null || !own.happens(ASSESSED)) {
            return;
        }
        Form form = forms.open(context, NEEDS).orElseThrow();
        LocalDate first = form.validFrom().plusDays(own.between(10, 150));
        Map<String, Integer> levels = new LinkedHashMap<>();
        pathways(form).forEach(pathway -> levels.put(pathway, own.between(0, 3)));
        UUID person = person(membership.record(), sql);
        fill(person, form, first, levels, own.part("first"), sql, context);
        if (own.happens(TWICE)) {
            levels.replaceAll((pathway, level) -> Math.clamp(level + own.between(-2, 1), 0, 3));
            fill(person, form, first.plusDays(own.between(90, 160)), levels, own.part("second"), sql, context);
        }
    }

    private static List<String> pathways(Form form) {
        return form.scoring() == null ? List.of() : form.scoring().questions();
    }

    private void fill(
            UUID person,
            Form form,
            LocalDate on,
            Map<String, Integer> levels,
            Chance own,
            JdbcClient sql,
            Context context) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        levels.forEach((pathway, level) -> {
            if (own.happens(MISSING)) {
                answers.put(pathway, new Answer.Absent(own.one(List.of(Absence.values()))));
                return;
            }
            answers.put(pathway, given(Integer.toString(level)));
            String evidence = own.one(EVIDENCE);
            if (level > 0 && !evidence.isEmpty()) {
                answers.put(pathway + "-evidence", given(evidence));
            }
        });
        if (levels.getOrDefault("drugs-alcohol", 0) > 0 && answers.get("drugs-alcohol") instanceof Answer.Given) {
            answers.put("drugs-alcohol-which", given(own.one(List.of("alcohol", "opiates", "crack"))));
        }
        save.about(person, new Filling(form, new Answers(answers), on, "person", null), sql, context);
    }

    private static Answer given(String value) {
        return new Answer.Given(List.of(value), null);
    }

    private static UUID person(long record, JdbcClient sql) {
        return sql.sql("""
                SELECT public_key FROM people.person_record JOIN people.person USING (person_id)
                WHERE record_id = :record AND known_until = 'infinity'
                """).param("record", record).query(UUID.class).single();
    }
}
