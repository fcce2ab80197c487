package uk.turnstone.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.forms.Filled.Correction;
import uk.turnstone.forms.Filled.Signed;

/** Filled forms as they lie in the database, each within the transaction of whoever asks. */
@Component
final class FilledForms {
    private static final String FILLED = """
            SELECT f.*, a.name AS agency,
                   (SELECT c.filled_key FROM forms.filled c WHERE c.corrects = f.filled_key) AS corrected_by
            FROM forms.filled f JOIN access.agency a USING (agency_id)
            """;

    private final Forms forms;

    FilledForms(Forms forms) {
        this.forms = forms;
    }

    Optional<Filled> find(JdbcClient sql, UUID key) {
        return sql.sql(FILLED + " WHERE f.filled_key = :key")
                .param("key", key)
                .query((row, number) -> filled(row))
                .optional();
    }

    /** All that were ever filled in about a person, the newest first; those that were corrected too. */
    List<Filled> about(JdbcClient sql, FormSubject subject) {
        return sql.sql(FILLED + " WHERE f.record_id = ANY (:records) ORDER BY f.answered_on DESC, f.known_from DESC")
                .param("records", subject.recordNumbers())
                .query((row, number) -> filled(row))
                .list();
    }

    /** The ten that the reader filled in last and that stand. */
    List<Filled> lastBy(JdbcClient sql, Context context) {
        return sql.sql(FILLED + """
                        WHERE f.answered_by = :login
                          AND NOT EXISTS (SELECT 1 FROM forms.filled c WHERE c.corrects = f.filled_key)
                        ORDER BY f.known_from DESC LIMIT 10
                        """)
                .param("login", context.user())
                .query((row, number) -> filled(row))
                .list();
    }

    /** The key of what was added; empty where another has taken that place meanwhile. */
    Optional<UUID> add(
            JdbcClient sql,
            FormSubjects.OwnRecord record,
            Filling filling,
            @Nullable Correction correction,
            Context context) {
        Filling.Judged judged = filling.judged();
        Optional<Score> score = Scorer.score(filling.form(), filling.answers());
        UUID key = UUID.randomUUID();
        int added = sql.sql("""
                INSERT INTO forms.filled (filled_key, form, version, record_id, holding_id, answered_on, answered_by,
                                          answered_by_name, agency_id, source, answers, total, highest, band,
                                          judged_band, judged_why, corrects, corrects_why)
                VALUES (:key, :form, :version, :record, :holding, :on, :by, :name, :agency, :source, :answers::jsonb,
                        :total, :highest, :band, :judged, :judgedWhy, :corrects, :correctsWhy)
                ON CONFLICT (corrects) DO NOTHING
                """)
                .param("key", key)
                .param("form", filling.form().id())
                .param("version", filling.form().version())
                .param("record", record.record())
                .param("holding", record.holding())
                .param("on", filling.on())
                .param("by", context.user())
                .param("name", context.name())
                .param("agency", context.agency())
                .param("source", filling.source())
                .param("answers", AnswersJson.write(filling.answers()))
                .param("total", score.map(Score::total).orElse(null), Types.SMALLINT)
                .param("highest", score.map(Score::highest).orElse(null), Types.SMALLINT)
                .param("band", filling.band())
                .param("judged", judged == null ? null : judged.band())
                .param("judgedWhy", judged == null ? null : judged.why())
                .param("corrects", correction == null ? null : correction.of(), Types.OTHER)
                .param("correctsWhy", correction == null ? null : correction.why())
                .update();
        return added == 0 ? Optional.empty() : Optional.of(key);
    }

    private Filled filled(ResultSet row) throws SQLException {
        Form form = forms.version(row.getString("form"), row.getInt("version"));
        String judged = row.getString("judged_band");
        UUID corrects = row.getObject("corrects", UUID.class);
        return new Filled(
                row.getObject("filled_key", UUID.class),
                row.getLong("record_id"),
                row.getInt("holding_id"),
                new Filling(
                        form,
                        AnswersJson.read(form, row.getString("answers")),
                        row.getObject("answered_on", LocalDate.class),
                        row.getString("source"),
                        judged == null ? null : new Filling.Judged(judged, row.getString("judged_why"))),
                row.getObject("total", Integer.class),
                row.getString("band"),
                new Signed(row.getString("answered_by"), row.getString("answered_by_name"), row.getString("agency")),
                corrects == null ? null : new Correction(corrects, row.getString("corrects_why")),
                row.getObject("corrected_by", UUID.class));
    }
}
