package uk.turnstone.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.turnstone.access.Consent;
import uk.turnstone.access.ConsentKind;
import uk.turnstone.access.Permissions;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Problems;

/**
 * The consents of a person that the reader may know of, and the form on which another is recorded.
 *
 * @param person key of the person
 * @param name their name
 * @param consents the last asked first
 * @param wanting kinds of information that would be shared with the reader with consent, of which there is none in force
 * @param kinds what the reader may record
 * @param wrong what is to be put right; null where a new one is recorded
 * @param typed what was typed so far
 * @param problems what is wrong with the form
 * @param today the day taken for today
 */
public record ConsentsPage(
        UUID person,
        String name,
        List<Consent> consents,
        List<Permissions.Titled> wanting,
        List<ConsentKind> kinds,
        @Nullable Consent wrong,
        TypedConsent typed,
        Problems problems,
        LocalDate today) {

    /** Those that stand so, the last asked first. */
    public List<Consent> that(Consent.Standing stand) {
        return consents.stream().filter(each -> each.standing(today) == stand).toList();
    }

    /** Ways of standing in which there is any. */
    public List<Consent.Standing> standings() {
        return Arrays.stream(Consent.Standing.values())
                .filter(each -> !that(each).isEmpty())
                .toList();
    }

    /** How many stand how, in words. */
    public String count() {
        return String.join(
                ", ",
                standings().stream()
                        .map(each -> that(each).size() + " " + each.words().toLowerCase(java.util.Locale.UK))
                        .toList());
    }

    public String address() {
        return "/people/" + person + "/consents";
    }

    List<Choice> choices(List<String> from) {
        return from.stream().map(each -> new Choice(each, each)).toList();
    }

    public List<Choice> kindChoices() {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", "Choose")));
        kinds.forEach(kind -> choices.add(new Choice(kind.kind(), kind.title())));
        return choices;
    }

    public List<Choice> answers() {
        List<Choice> choices = new ArrayList<>(
                List.of(new Choice(Consent.GIVEN, "They agreed"), new Choice(Consent.REFUSED, "They refused")));
        if (wrong != null) {
            choices.add(new Choice(Consent.NEVER_GIVEN, "Neither: it was never asked, or of somebody else"));
        }
        return choices;
    }

    /** Whoever may answer any of the kinds. */
    public List<Choice> givers() {
        return choices(kinds.stream()
                .flatMap(kind -> kind.givenBy().stream())
                .distinct()
                .toList());
    }

    public List<Choice> ways() {
        return choices(Consent.HOW);
    }
}
