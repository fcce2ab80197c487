package uk.turnstone.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Calls for service: those of domestic abuse, and the many of every other kind from all over the area. */
final class CallHandling extends Registry {
    private static final LocalDate FIRST = LocalDate.of(2024, 11, 1);
    private static final Weighted<String> KINDS = Weighted.table(
            "anti-social behaviour",
            38,
            "violence",
            12,
            "burglary",
            8,
            "missing person",
            7,
            "welfare",
            20,
            "other",
            15);
    private static final Weighted<String> GRADES =
            Weighted.table("immediate", 20, "priority", 40, "routine", 30, "telephone", 10);

    CallHandling(Desk desk) {
        super(desk, "police-call-outs", ErrorRates.STREET, List.of("log_ref"), "called_at", "log_ref");
    }

    @Override
    public void file(Subject subject) {
        for (Abuse abuse : subject.abuse()) {
            for (Abuse.Incident incident : abuse.incidents()) {
                Chance chance = chance(abuse.harmed()).part(incident.number());
                LocalDateTime called = incident.at().minusMinutes(5 + chance.below(40));
                Premises home = Premises.of(abuse.harmed().addressOn(called.toLocalDate()));
                row().set("log_ref", log(called))
                        .set("called_at", PoliceFiles.MINUTE.format(called))
                        .set("kind", "domestic")
                        .set("grade", chance.happens(0.6) ? "immediate" : "priority")
                        .set("incident_ref", chance.happens(0.1) ? "" : HarmedFiles.ref(incident))
                        .place(home)
                        .of(HarmedFiles.occurrence(incident));
            }
        }
    }

    private String log(LocalDateTime at) {
        return number("LOG/" + String.format(Locale.ROOT, "%02d", at.getYear() % 100) + "/%07d");
    }

    @Override
    public void close() {
        Chance chance = desk().chance().part(source());
        int days = (int) ChronoUnit.DAYS.between(FIRST, DemoCalendar.EXTRACTED);
        for (int day = 0; day < days; day++) {
            Chance today = chance.part(day);
            int calls = today.count(desk().scale().crimesAMonth() / 30.0 * 0.4);
            for (int i = 0; i < calls; i++) {
                call(FIRST.plusDays(day).atTime(today.below(24), today.below(60)), today);
            }
        }
        super.close();
    }

    /** Some are the council's, or the fire service's, as well: they file their own report of it. */
    private void call(LocalDateTime at, Chance chance) {
        String kind = KINDS.pick(chance);
        String log = log(at);
        Premises where = Premises.drawn(chance, desk().area());
        row().set("log_ref", log)
                .set("called_at", PoliceFiles.MINUTE.format(at))
                .set("kind", kind)
                .set("grade", GRADES.pick(chance))
                .place(where)
                .of(log);
    }
}
