package uk.turnstone.forms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A form with its answers.
 *
 * @param on day on which the answers were given
 * @param source who gave them, where the form asks that once; null where it does not
 * @param judged the professional's judgement; null where it is that of the score
 */
public record Filling(
        Form form,
        Answers answers,
        LocalDate on,
        @Nullable String source,
        @Nullable Judged judged) {

    /**
     * A judgement that goes over the score.
     *
     * @param band id of the band
     * @param why the reason, never empty
     */
    public record Judged(String band, String why) {
        public Judged {
            if (why.isBlank()) {
                throw new IllegalArgumentException("A judgement gives its reason");
            }
        }
    }

    /** The band of the score by the thresholds of the day; null where there is no score or no band. */
    @Nullable String band() {
        Integer total = Scorer.score(form, answers).map(Score::total).orElse(null);
        return total == null
                ? null
                : form.bands(on).map(table -> table.of(total).id()).orElse(null);
    }
}
