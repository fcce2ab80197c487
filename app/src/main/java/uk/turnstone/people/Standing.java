package uk.turnstone.people;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.BreakGlass;
import uk.turnstone.access.Context;
import uk.turnstone.access.Policy;
import uk.turnstone.web.Words;

/**
 * What the reader has to do with a person, and what follows for the page.
 *
 * @param words in words: “your own case”
 * @param inShort what the reader has less than in full, kind by kind
 * @param openUntil until when the reader has broken the glass; null where not
 * @param mayBreakGlass whether more can be opened in an emergency
 */
public record Standing(
        String words, List<InShort> inShort, @Nullable String openUntil, boolean mayBreakGlass) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /**
     * A kind of information of which the reader has less than in full.
     *
     * @param title of the kind
     * @param words what they have of it
     */
    public record InShort(String title, String words) {}

    private static List<InShort> inShort(JdbcClient sql, PersonFile file) {
        return sql.sql("SELECT title, words FROM people.in_short(:person)")
                .param("person", file.key())
                .query((row, number) -> new InShort(row.getString(1), row.getString(2)))
                .list();
    }

    static Standing of(JdbcClient sql, Context context, PersonFile file, Policy policy, BreakGlass glass) {
        String until = glass.openUntil(sql, file.key())
                .map(OffsetDateTime::toInstant)
                .map(end -> Words.moment(end.atZone(LONDON).toLocalDateTime()))
                .orElse(null);
        return policy.about(sql, context, file.key())
                .map(person -> new Standing(
                        person.standing(),
                        // The past is told by its rows alone.
                        context.isPast() ? List.of() : inShort(sql, file),
                        until,
                        until == null && person.mayBreakGlass()))
                .orElseGet(() -> new Standing("", List.of(), until, false));
    }
}
