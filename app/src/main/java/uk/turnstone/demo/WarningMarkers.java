package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.Locale;

/** What officers should know before meeting somebody; some markers wait for a review that is overdue. */
final class WarningMarkers implements Agency {
    private static final Weighted<String> MARKERS = Weighted.table(
            "violence;Assaulted an officer at arrest", 30,
            "weapons;Carried a knife when searched", 18,
            "dog;Large dog loose in the yard", 14,
            "self-harm;Hurt himself or herself in custody", 22,
            "infection;Said so at reception into custody", 4,
            "hoax;Calls made without cause", 3,
            "escape;Ran from the van", 5,
            "other;Visit in pairs", 4);

    private final Desk desk;
    private final PartnerFile file;
    private final Numbering numbers;

    WarningMarkers(Desk desk) {
        this.desk = desk;
        this.file = new PartnerFile(desk, Source.WARNING_MARKERS, ErrorRates.CRIME_RECORD, 0);
        this.numbers = new Numbering(desk.chance().part("markers"), 7);
    }

    @Override
    public void file(Subject subject) {
        Chance chance = file.chance(subject.person());
        if (subject.reported().isEmpty()
                || !chance.happens(
                        0.04 + 0.02 * StrictMath.min(6, subject.reported().size()))) {
            return;
        }
        LocalDate set = chance.one(subject.reported()).day();
        LocalDate review = set.plusYears(1).isBefore(DemoCalendar.EXTRACTED.minusMonths(6))
                ? DemoCalendar.EXTRACTED.plusDays(chance.between(-60, 300))
                : set.plusYears(1);
        Clerk.Entry seen = file.seen(subject, set, chance);
        String[] marker = MARKERS.pick(chance).split(";", 2);
        String ref = String.format(Locale.ROOT, "K%07d", numbers.next());
        file.about(
                subject.person(),
                ref,
                ref,
                seen.pnc(),
                desk.nominals().of(subject.person(), chance.part("nominal")),
                seen.surname(),
                seen.forenames(),
                seen.birth(),
                marker[0],
                marker[1],
                set.toString(),
                review.toString());
    }

    @Override
    public void close() {
        file.close();
    }
}
