package uk.turnstone.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.turnstone.web.Choice;

/**
 * The pairs that linking could not tell, and what was decided lately.
 *
 * @param doubts those that wait, the oldest first
 * @param kind the kind that is shown; empty for all
 * @param agency the agency whose records are shown; empty for all
 * @param kinds kinds to choose from
 * @param agencies agencies to choose from
 * @param decisions what people proposed and decided
 */
public record QueuePage(
        List<FoundDoubt> doubts,
        String kind,
        String agency,
        List<String> kinds,
        List<String> agencies,
        List<LinkDecision> decisions) {

    private static final int SHOWN = 50;

    /** Those in the list: the oldest. */
    public List<FoundDoubt> shown() {
        return doubts.stream().limit(SHOWN).toList();
    }

    public boolean more() {
        return doubts.size() > SHOWN;
    }

    /** Where one is answered; whoever is about one person alone is parted, not compared. */
    public String href(FoundDoubt doubt) {
        return doubt.people().size() == 1
                ? "/people/" + doubt.people().getFirst().person() + "/split"
                : "/people/review/" + doubt.key() + query(kind, agency);
    }

    /** How many wait, in words. */
    public String count() {
        return count(doubts);
    }

    static String count(List<FoundDoubt> doubts) {
        return (doubts.size() == FoundDoubt.MOST ? "the oldest " : "")
                + doubts.size()
                + (doubts.size() == 1 ? " waits" : " wait");
    }

    public List<Choice> kindChoices() {
        return choices("Any kind", kinds);
    }

    public List<Choice> agencyChoices() {
        return choices("Any agency", agencies);
    }

    /** Those that wait for somebody's word. */
    public List<LinkDecision> waiting() {
        return decisions.stream().filter(LinkDecision::proposed).toList();
    }

    /** Those that can be undone with one press, the latest first. */
    public List<LinkDecision> lately() {
        return decisions.stream()
                .filter(one -> one.stands() && one.lately())
                .limit(20)
                .toList();
    }

    static String query(String kind, String agency) {
        List<String> parts = new ArrayList<>();
        if (!kind.isEmpty()) {
            parts.add("kind=" + URLEncoder.encode(kind, StandardCharsets.UTF_8));
        }
        if (!agency.isEmpty()) {
            parts.add("agency=" + URLEncoder.encode(agency, StandardCharsets.UTF_8));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static List<Choice> choices(String any, List<String> all) {
        return Stream.concat(Stream.of(new Choice("", any)), all.stream().map(one -> new Choice(one, one)))
                .toList();
    }
}
