package uk.turnstone.history;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Problems;

/**
 * Two reports beside each other, and the form to decide or to undo.
 *
 * @param key key of the pair, or of the decision
 * @param decided what was decided; null while the pair waits
 * @param verdict same or different, as chosen
 * @param reason as typed
 */
public record PairPage(
        UUID key,
        @Nullable ReviewedReport one,
        @Nullable ReviewedReport other,
        @Nullable DecidedPair decided,
        String verdict,
        String reason,
        Problems problems) {
    static final List<Choice> VERDICTS = List.of(
            new Choice("same", "Same: both tell of one thing"), new Choice("different", "Different: they tell of two"));

    static PairPage waiting(ReportPair pair, String verdict, String reason, Problems problems) {
        return new PairPage(pair.key(), pair.one(), pair.other(), null, verdict, reason, problems);
    }

    static PairPage decided(DecidedPair decided, String reason, Problems problems) {
        return new PairPage(decided.key(), decided.one(), decided.other(), decided, "", reason, problems);
    }

    /** The reports that there are today. */
    public List<ReviewedReport> reports() {
        return Stream.of(one, other).filter(Objects::nonNull).toList();
    }

    /** What can be chosen. */
    public List<Choice> verdicts() {
        return VERDICTS;
    }

    /** Where the form goes. */
    public String address() {
        return decided == null ? "/occurrences/" + key : "/occurrences/decisions/" + key + "/undo";
    }
}
