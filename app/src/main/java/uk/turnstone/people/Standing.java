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
 * @param inShort kinds of information that the reader has less than in full
 * @param openUntil until when the reader has broken the glass; null where not
 * @param mayBreakGlass whether more can be opened in an emergency
 */
public record Standing(
        String words, List<String> inShort, @Nullable String openUntil, boolean mayBreakGlass) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static Standing of(JdbcClient sql, Context context, PersonFile file, Policy policy, BreakGlass glass) {
        String until = glass.openUntil(sql, file.key())
                .map(OffsetDateTime::toInstant)
                .map(end -> Words.moment(end.atZone(LONDON).toLocalDateTime()))
                .orElse(null);
        return policy.about(sql, context, file.key())
                .map(person -> new Standing(
                        person.standing(), person.inShort(), until, until == null && person.mayBreakGlass()))
                .orElseGet(() -> new Standing("", List.of(), until, false));
    }
}
