package uk.turnstone.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.turnstone.access.Consent;
import uk.turnstone.access.Consents;
import uk.turnstone.access.Withdrawals;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Problems;

/**
 * One consent: what follows when it is withdrawn, or what followed.
 *
 * @param person key of the person
 * @param name their name
 * @param consent as it stands
 * @param shared what is shared by it, and with whom
 * @param left files and prints since it was given, for the agency that keeps it
 * @param rights what the reader may do with it
 * @param erasure whether the reader may open requests of people on record
 * @param typed what was typed so far
 * @param problems what is wrong with the form
 * @param today the day taken for today
 */
public record ConsentPage(
        UUID person,
        String name,
        Consent consent,
        List<String> shared,
        List<Withdrawals.Left> left,
        Consents.Rights rights,
        boolean erasure,
        Typed typed,
        Problems problems,
        LocalDate today) {

    /** What was typed so far. */
    public record Typed(String day, String how, String saidBy) {}

    public String address() {
        return "/people/" + person + "/consents";
    }

    public List<Choice> ways() {
        return Consent.HOW.stream().map(each -> new Choice(each, each)).toList();
    }
}
