package uk.turnstone.governance;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Problem;
import uk.turnstone.web.Problems;
import uk.turnstone.web.TypedDay;

/**
 * One breach with what is decided about it.
 *
 * @param assesses whether the reader assesses breaches
 * @param now local time by which the clock is read
 */
public record BreachPage(Breaches.Breach breach, boolean assesses, Typed typed, Problems problems, LocalDateTime now) {

    /** What was typed of an assessment. */
    public record Typed(
            String risk,
            String why,
            String notifiedDay,
            String notifiedTime,
            String notNotified,
            String told,
            String lessons,
            boolean close) {

        static Typed of(Breaches.Breach breach) {
            LocalDateTime notified = breach.notified();
            return new Typed(
                    words(breach.risk()),
                    words(breach.why()),
                    notified == null ? "" : TypedDay.field(notified.toLocalDate()),
                    notified == null ? "" : notified.format(DateTimeFormatter.ofPattern("HH:mm")),
                    words(breach.notNotified()),
                    words(breach.told()),
                    words(breach.lessons()),
                    false);
        }

        @Nullable LocalDateTime notified() {
            return TypedMoment.read(notifiedDay, notifiedTime);
        }

        Problems problems(Breaches.Breach breach, LocalDateTime now) {
            List<Problem> problems = new ArrayList<>();
            if (!List.of("unlikely", "risk", "high risk").contains(risk)) {
                problems.add(new Problem("risk", "Choose the risk to the people concerned"));
            }
            if (why.length() < 10) {
                problems.add(new Problem("why", "Say why it is assessed so"));
            }
            boolean typedMoment = !notifiedDay.isBlank() || !notifiedTime.isBlank();
            LocalDateTime notified = notified();
            if (typedMoment && (notified == null || notified.isBefore(breach.aware()) || notified.isAfter(now))) {
                problems.add(
                        new Problem(
                                "notifiedDay",
                                "Type day and time of the notice, such as 23/11/2026 and 14:05, not before anybody was aware and not to come"));
            }
            if (typedMoment && !notNotified.isEmpty()) {
                problems.add(
                        new Problem("notNotified", "Either the Commissioner was notified, or say why not: not both"));
            }
            if (!typedMoment && !notNotified.isEmpty() && !risk.equals("unlikely")) {
                problems.add(
                        new Problem("notNotified", "Where there is a risk to people the Commissioner is notified"));
            }
            if (risk.equals("high risk") && close && told.length() < 10) {
                problems.add(new Problem(
                        "told", "Where the risk is high people are told: say how, or why it cannot be done"));
            }
            if (close && ((!typedMoment && notNotified.isEmpty()) || told.isEmpty() || lessons.isEmpty())) {
                problems.add(
                        new Problem(
                                "close",
                                "It is closed when the Commissioner was notified or it is said why not, when it is said whether people were told, and what is learnt"));
            }
            return new Problems(problems);
        }

        Breaches.Assessment decided() {
            return new Breaches.Assessment(
                    risk, why, notified(), nothing(notNotified), nothing(told), nothing(lessons), close);
        }

        private static String words(@Nullable String kept) {
            return Objects.requireNonNullElse(kept, "");
        }

        private static @Nullable String nothing(String typed) {
            return typed.isEmpty() ? null : typed;
        }
    }
}
