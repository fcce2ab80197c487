package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.Locale;

/** The youth justice service: those whom it works with now, or did in the last two years. */
final class YouthJustice implements Agency {
    private static final LocalDate TODAY = DemoCalendar.EXTRACTED;

    private final PartnerFile file;
    private final Numbering numbers;

    YouthJustice(Desk desk) {
        this.file = new PartnerFile(desk, Source.YOUTH_JUSTICE, ErrorRates.YOUTH_JUSTICE, 0, 1);
        this.numbers = new Numbering(desk.chance().part("youth justice"), 6);
    }

    @Override
    public void file(Subject subject) {
        Person person = subject.person();
        Chance chance = file.chance(person);
        LocalDate adult = person.birthday(18);
        if (adult.isBefore(TODAY.minusYears(2))) {
            return;
        }
        String ref = "";
        int number = 0;
        for (Life.Verdict verdict : subject.life().verdicts) {
            if (verdict.decided().isBefore(adult)) {
                ref = ref.isEmpty() ? next() : ref;
                String kind = verdict.caution() ? "youth caution" : verdict.disposal();
                int days = verdict.days() == 0 ? 90 : verdict.days();
                write(
                        subject,
                        ref,
                        ++number,
                        kind,
                        verdict.decided(),
                        verdict.decided().plusDays(days),
                        chance.part(number));
            }
        }
        for (Reported reported : subject.reported()) {
            if (number == 0 && reported.day().isBefore(adult) && person.ageOn(reported.day()) >= 10) {
                String kind = chance.happens(0.5) ? "triage" : "prevention";
                write(
                        subject,
                        next(),
                        ++number,
                        kind,
                        reported.day(),
                        reported.day().plusDays(chance.between(30, 180)),
                        chance.part("early"));
            }
        }
    }

    private String next() {
        return String.format(Locale.ROOT, "Y%06d", numbers.next());
    }

    private void write(
            Subject subject, String ref, int number, String kind, LocalDate began, LocalDate ends, Chance chance) {
        Person person = subject.person();
        Clerk.Entry seen = file.seen(subject, began, chance);
        LocalDate adult = person.birthday(18);
        boolean passesOn = ends.isAfter(adult.minusMonths(6)) && ends.isAfter(TODAY);
        LocalDate due = adult.minusMonths(6);
        file.about(
                person,
                ref + "|" + number,
                ref,
                String.valueOf(number),
                seen.pnc(),
                seen.surname(),
                seen.forenames(),
                person.sex().code(),
                person.ethnicity(),
                seen.birth(),
                seen.address(),
                seen.postcode(),
                kind,
                began.toString(),
                ends.toString(),
                Vocabulary.worker(chance.part("worker")),
                passesOn ? due.toString() : "",
                passesOn && due.isBefore(TODAY) && chance.happens(0.6) ? due.toString() : "");
    }

    @Override
    public void close() {
        file.close();
    }
}
