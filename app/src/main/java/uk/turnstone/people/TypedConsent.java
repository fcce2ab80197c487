package uk.turnstone.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.turnstone.access.Consent;
import uk.turnstone.access.ConsentKind;
import uk.turnstone.web.Problem;
import uk.turnstone.web.TypedDay;

/**
 * A consent as typed into the form.
 *
 * @param why why the one of which it takes the place was wrong; empty where it takes no place
 */
public record TypedConsent(
        String kind,
        String answer,
        String asked,
        String givenBy,
        String giver,
        String how,
        String explained,
        String from,
        String until,
        String note,
        String why) {
    private static final int LEAST = 10;
    private static final int ADULT = 18;

    public TypedConsent {
        giver = giver.strip();
        explained = explained.strip();
        note = note.strip();
        why = why.strip();
    }

    static TypedConsent nothing(LocalDate today) {
        return new TypedConsent("", "", TypedDay.field(today), "", "", "", "", TypedDay.field(today), "", "", "");
    }

    /** The fields of the form, as they were sent. */
    static TypedConsent of(Map<String, String> fields) {
        UnaryOperator<String> said = name -> fields.getOrDefault(name, "");
        return new TypedConsent(
                said.apply("kind"),
                said.apply("answer"),
                said.apply("asked"),
                said.apply("givenBy"),
                said.apply("giver"),
                said.apply("how"),
                said.apply("explained"),
                said.apply("from"),
                said.apply("until"),
                said.apply("note"),
                said.apply("why"));
    }

    /** What stands there now, to be put right. */
    static TypedConsent of(Consent wrong) {
        Consent.Said said = wrong.said();
        return new TypedConsent(
                wrong.kind().kind(),
                said.answer(),
                TypedDay.field(said.asked()),
                said.givenBy(),
                Objects.requireNonNullElse(said.giver(), ""),
                said.how(),
                said.explained(),
                TypedDay.field(said.from()),
                TypedDay.field(said.until()),
                Objects.requireNonNullElse(said.note(), ""),
                "");
    }

    /**
     * What is wrong with it.
     *
     * @param of the kind chosen; null where none was that may be recorded
     * @param wrong what it takes the place of; null for none
     * @param born of the person, as late as it may be; null where it is not known
     */
    List<Problem> problems(
            @Nullable ConsentKind of, @Nullable Consent wrong, @Nullable LocalDate born, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        LocalDate day = TypedDay.read(asked);
        LocalDate first = TypedDay.read(from);
        LocalDate last = TypedDay.read(until);
        if (of == null) {
            problems.add(new Problem("kind", "Choose what was asked"));
        }
        if (!answer.equals(Consent.GIVEN)
                && !answer.equals(Consent.REFUSED)
                && !(wrong != null && answer.equals(Consent.NEVER_GIVEN))) {
            problems.add(new Problem("answer", "Choose what was answered"));
        }
        if (day == null || day.isAfter(today)) {
            problems.add(
                    new Problem("asked", "Type the day on which it was asked, not after today, such as 23/11/2026"));
        }
        if (of != null && !of.givenBy().contains(givenBy)) {
            problems.add(new Problem(
                    "givenBy", "Choose who answered. This may be answered by: " + String.join(", ", of.givenBy())));
        }
        if (!givenBy.isEmpty() && !givenBy.equals(ConsentKind.THEMSELVES) && giver.isEmpty()) {
            problems.add(new Problem("giver", "Say who that is: their names, and what they are to the person"));
        }
        if (!Consent.HOW.contains(how)) {
            problems.add(new Problem("how", "Choose how it was answered"));
        }
        if (explained.length() < LEAST) {
            problems.add(new Problem("explained", "Say in a sentence what was explained"));
        }
        if (first == null || (day != null && first.isBefore(day))) {
            problems.add(new Problem("from", "Type the first day on which it counts, not before it was asked"));
        }
        if (!until.isBlank() && (last == null || (first != null && last.isBefore(first)))) {
            problems.add(new Problem("until", "Type the last day, not before the first, or leave it empty"));
        }
        LocalDate child = lastOfChildhood(born);
        if (child != null && first != null && first.isAfter(child)) {
            problems.add(new Problem("givenBy", "The person is 18 or older on that day: they answer themselves"));
        } else if (child != null && last != null && last.isAfter(child)) {
            problems.add(new Problem(
                    "until", "A parent's consent ends the day before the child is 18: " + TypedDay.field(child)));
        }
        if (wrong != null && why.length() < LEAST) {
            problems.add(new Problem("why", "Say in a sentence what was wrong"));
        }
        return problems;
    }

    /** The last day on which a parent may still have answered; null where no parent did, or the birth date is not known. */
    private @Nullable LocalDate lastOfChildhood(@Nullable LocalDate born) {
        return born == null || !givenBy.equals(ConsentKind.PARENT)
                ? null
                : born.plusYears(ADULT).minusDays(1);
    }

    /** What is recorded, where nothing is wrong with it. */
    Consent.Said said(@Nullable Consent wrong, @Nullable LocalDate born) {
        LocalDate last = TypedDay.read(until);
        return new Consent.Said(
                answer,
                Objects.requireNonNull(TypedDay.read(asked)),
                givenBy,
                orNull(giver),
                how,
                explained,
                Objects.requireNonNull(TypedDay.read(from)),
                last == null ? lastOfChildhood(born) : last,
                orNull(note),
                wrong == null ? null : wrong.key(),
                wrong == null ? null : why);
    }

    private static @Nullable String orNull(String typed) {
        return typed.isEmpty() ? null : typed;
    }
}
