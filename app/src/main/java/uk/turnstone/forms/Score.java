package uk.turnstone.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the answers come to. What has no answer adds nothing and is told beside it.
 *
 * @param total sum or count; null where not one question that counts was answered, which is no nought
 * @param highest highest single score; null likewise
 * @param ceiling what the total could be at most if all that has no answer were answered
 * @param answered questions that count and have an answer
 * @param of questions that count and were to be asked
 * @param absent how many of them have no answer, by the reason
 * @param sections the same for each section that has questions that count
 */
public record Score(
        @Nullable Integer total,
        @Nullable Integer highest,
        int ceiling,
        int answered,
        int of,
        Map<Absence, Integer> absent,
        List<OfSection> sections) {

    /**
     * The total of a section.
     *
     * @param total null where nothing in it was answered
     */
    public record OfSection(String section, @Nullable Integer total, int answered, int of) {}

    /** Such as “22 of 24 answered, 2 not known”. */
    public String words() {
        var words = new StringBuilder(answered + " of " + of + " answered");
        absent.forEach(
                (why, count) -> words.append(", ").append(count).append(" ").append(why.words()));
        return words.toString();
    }
}
