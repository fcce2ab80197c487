package uk.turnstone.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uk.turnstone.access.Agreements;
import uk.turnstone.access.Amendments;
import uk.turnstone.access.Permissions;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Problem;
import uk.turnstone.web.Problems;
import uk.turnstone.web.TypedDay;

/**
 * One agreement, what it lists and what was changed of it.
 *
 * @param shared the kinds of information that it still shares
 * @param keeps whether the reader keeps the register
 * @param typed what was typed so far of an amendment
 * @param problems what is wrong with that
 * @param today the day by which it is said how it stands
 */
public record AgreementPage(
        Agreements.Agreement agreement,
        List<Agreements.Share> shares,
        List<Amendments.Amendment> amendments,
        List<Permissions.Titled> shared,
        boolean keeps,
        Typed typed,
        Problems problems,
        LocalDate today) {

    /** An amendment as typed: another last day, or a kind of information that is taken out. */
    public record Typed(String what, String category, String day, String words) {
        static final Typed NOTHING = new Typed("", "", "", "");

        boolean takesOut() {
            return what.equals("takes-out");
        }

        LocalDate on() {
            return Objects.requireNonNull(TypedDay.read(day));
        }

        Problems problems(Agreements.Agreement agreement, LocalDate today) {
            LocalDate read = TypedDay.read(day);
            return new Problems(Stream.of(
                            takesOut() || what.equals("runs-until") ? null : new Problem("what", "Choose what changes"),
                            takesOut() && category.isEmpty()
                                    ? new Problem("category", "Choose the kind of information that is taken out")
                                    : null,
                            read == null
                                    ? new Problem("day", "Type the day, such as " + TypedDay.field(today))
                                    : read.isBefore(takesOut() ? today : agreement.from())
                                            ? new Problem(
                                                    "day",
                                                    takesOut()
                                                            ? "What was shared until today cannot be taken back: type today or a later day"
                                                            : "It cannot end before its first day in force")
                                            : null,
                            words.length() < 10 ? new Problem("words", "Say who signed it and why") : null)
                    .filter(Objects::nonNull)
                    .toList());
        }
    }

    /** The kinds of information to choose from, and none. */
    public List<Choice> choices() {
        return Stream.concat(
                        Stream.of(new Choice("", "Choose")),
                        shared.stream().map(each -> new Choice(each.name(), each.title())))
                .toList();
    }
}
