package uk.turnstone.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** The prisons' stays and movements of people from the area. */
final class Prison implements Agency {
    private static final LocalDate TODAY = DemoCalendar.EXTRACTED;

    private final PartnerFile stays;
    private final PartnerFile movements;
    private final Numbering numbers;

    Prison(Desk desk) {
        this.stays = new PartnerFile(desk, Source.PRISON_CUSTODY, ErrorRates.PRISON, 0, 1);
        this.movements = new PartnerFile(desk, Source.PRISON_MOVEMENTS, ErrorRates.PRISON, 2, 0);
        this.numbers = new Numbering(desk.chance().part("movements"), 7);
    }

    @Override
    public void file(Subject subject) {
        List<Stay> all = Stay.of(subject.life());
        for (int i = 0; i < all.size(); i++) {
            Stay stay = all.get(i);
            if (stay.from().isAfter(TODAY)) {
                continue;
            }
            Chance chance = stays.chance(subject.person()).part(i);
            String prison = prison(subject.person(), stay.from(), chance);
            if (stay.until().isAfter(TODAY.minusYears(2))) {
                stay(subject, stay, i + 1, prison, chance.part("stay"));
            }
            if (!stay.from().isBefore(DemoCalendar.FIRST_ARREST)) {
                moves(subject, stay, prison, chance.part("moves"));
            }
        }
    }

    private static String prison(Person person, LocalDate day, Chance chance) {
        if (person.ageOn(day) < 18) {
            return "HMYOI Sandling";
        }
        return person.sex() == Sex.FEMALE ? "HMP Ternholm" : chance.one(List.of("HMP Skerry Point", "HMP Cold Fell"));
    }

    private void stay(Subject subject, Stay stay, int number, String prison, Chance chance) {
        boolean ended = stay.endedBy(TODAY);
        Clerk.Entry seen = stays.seen(subject, ended ? stay.until() : stay.from(), chance);
        boolean remand = stay.heldAs().equals("remand");
        String noms = subject.identifiers().noms();
        stays.about(
                subject.person(),
                noms + "|" + number,
                noms,
                String.valueOf(number),
                seen.pnc(),
                seen.surname(),
                seen.forenames(),
                subject.person().sex().code(),
                seen.birth(),
                "",
                stay.from().toString(),
                prison,
                stay.heldAs(),
                remand ? "" : String.valueOf(2 * ChronoUnit.DAYS.between(stay.from(), stay.until())),
                remand ? "" : stay.until().toString(),
                ended ? stay.until().toString() : "",
                ended ? stay.releaseType() : "",
                ended ? chance.happens(0.12) ? "No fixed abode" : seen.address() : "",
                ended ? seen.postcode() : "");
    }

    private void moves(Subject subject, Stay stay, String prison, Chance chance) {
        write(subject, "reception", stay.from(), stay, prison, "", stay.heldAs(), chance.part("in"));
        String now = prison;
        LocalDate moved = stay.from().plusDays(chance.between(14, 120));
        if (prison.startsWith("HMP S") && moved.isBefore(stay.until()) && !moved.isAfter(TODAY)) {
            now = "HMP Cold Fell";
            write(subject, "prison-move", moved, stay, prison, now, "places", chance.part("move"));
        }
        if (stay.endedBy(TODAY)) {
            write(subject, "release", stay.until(), stay, now, "", stay.releaseType(), chance.part("out"));
        }
    }

    private void write(
            Subject subject,
            String kind,
            LocalDate day,
            Stay stay,
            String prison,
            String to,
            String why,
            Chance chance) {
        Clerk.Entry seen = movements.seen(subject, day, chance);
        String ref = String.format(Locale.ROOT, "M/%02d/%07d", day.getYear() % 100, numbers.next());
        movements.about(
                subject.person(),
                ref,
                ref,
                kind,
                day.toString(),
                stay.from().toString(),
                subject.identifiers().noms(),
                seen.surname(),
                seen.forenames(),
                seen.birth(),
                prison,
                to,
                why);
    }

    @Override
    public void close() {
        stays.close();
        movements.close();
    }
}
