package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.Locale;

/** The council's housing register and its work-and-learning service. */
final class Services implements Agency {
    private static final LocalDate TODAY = DemoCalendar.EXTRACTED;

    private final PartnerFile housing;
    private final PartnerFile work;
    private final Numbering housingNumbers;
    private final Numbering workNumbers;

    Services(Desk desk) {
        this.housing = new PartnerFile(desk, Source.HOUSING_REGISTER, ErrorRates.HOUSING, 0, 1);
        this.work = new PartnerFile(desk, Source.CASELOAD, ErrorRates.COUNCIL, 0, 1);
        this.housingNumbers = new Numbering(desk.chance().part("housing"), 7);
        this.workNumbers = new Numbering(desk.chance().part("work and learning"), 7);
    }

    @Override
    public void file(Subject subject) {
        if (subject.person().ageOn(TODAY) < 20) {
            return;
        }
        Chance home = housing.chance(subject.person());
        if (home.happens(0.2)) {
            applies(subject, home);
        }
        Chance job = work.chance(subject.person());
        if (job.happens(0.13)) {
            works(subject, job);
        }
    }

    private void applies(Subject subject, Chance chance) {
        String ref = String.format(Locale.ROOT, "H%07d", housingNumbers.next());
        LocalDate applied = TODAY.minusDays(chance.between(5, 900));
        LocalDate decided = applied.plusDays(chance.between(20, 300));
        boolean open = decided.isAfter(TODAY);
        boolean accepted = chance.happens(0.55);
        String kind = chance.happens(0.12) ? "rough sleeping" : "application";
        String result = kind.equals("rough sleeping") ? "lost contact" : accepted ? "accepted" : "refused";
        housed(subject, ref, 1, kind, applied, open ? "" : decided.toString(), open ? "open" : result, chance.part(1));
        if (!open && result.equals("accepted")) {
            LocalDate left = decided.plusDays(chance.between(90, 900));
            boolean stays = left.isAfter(TODAY);
            String how = stays ? "open" : chance.happens(0.3) ? "evicted" : "left";
            String home = chance.happens(0.2) ? "supported housing" : "tenancy";
            housed(subject, ref, 2, home, decided, stays ? "" : left.toString(), how, chance.part(2));
        }
    }

    private void housed(
            Subject subject,
            String ref,
            int entry,
            String kind,
            LocalDate began,
            String ended,
            String result,
            Chance chance) {
        Clerk.Entry seen = housing.seen(subject, began, chance);
        boolean home = kind.equals("tenancy") || kind.equals("supported housing");
        housing.about(
                subject.person(),
                ref + "|" + entry,
                ref,
                String.valueOf(entry),
                seen.surname(),
                seen.forenames(),
                subject.person().sex().code(),
                seen.birth(),
                kind,
                began.toString(),
                ended,
                result,
                String.format(Locale.ROOT, "HH%07d", subject.person().index() / Household.MOST),
                home ? seen.address() : "",
                home ? seen.postcode() : "");
    }

    private void works(Subject subject, Chance chance) {
        String ref = String.format(Locale.ROOT, "W%07d", workNumbers.next());
        LocalDate began = TODAY.minusDays(chance.between(3, 700));
        LocalDate ends = began.plusDays(chance.between(30, 400));
        boolean open = ends.isAfter(TODAY);
        Clerk.Entry seen = work.seen(subject, began, chance);
        work.about(
                subject.person(),
                ref + "|1",
                ref,
                "1",
                seen.surname(),
                seen.forenames(),
                seen.knownAs(),
                subject.person().sex().code(),
                seen.birth(),
                seen.address(),
                seen.postcode(),
                "work and learning",
                open ? chance.happens(0.8) ? "active" : "waiting" : chance.happens(0.7) ? "closed" : "withdrawn",
                began.toString(),
                open ? "" : ends.toString(),
                Vocabulary.worker(chance.part("worker")));
    }

    @Override
    public void close() {
        housing.close();
        work.close();
    }
}
