package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.List;

/** HMP Skerry Point: stays that have not ended more than two years ago, and the movements of the last year. */
final class Prison implements Agency {
    private static final String NAME = "HMP Skerry Point";
    private static final String OTHER = "HMP Cold Fell";

    private final Registry stays;
    private final Registry movements;

    Prison(Desk desk) {
        stays = new Stays(desk);
        movements = new Movements(desk);
    }

    @Override
    public void file(Subject subject) {
        stays.file(subject);
        movements.file(subject);
    }

    @Override
    public void close() {
        stays.close();
        movements.close();
    }

    private static final class Stays extends Registry {
        Stays(Desk desk) {
            super(
                    desk,
                    "prison-custody",
                    ErrorRates.PRISON,
                    List.of("prison_number", "stay_no"),
                    "prison_number",
                    "stay_no");
        }

        @Override
        public void file(Subject subject) {
            Person person = subject.life().person;
            List<Life.Custody> custodies = subject.life().custodies;
            for (int i = 0; i < custodies.size(); i++) {
                Life.Custody stay = custodies.get(i);
                boolean over = !stay.until().isAfter(DemoCalendar.EXTRACTED);
                if (stay.until().isBefore(DemoCalendar.EXTRACTED.minusYears(2))
                        || stay.from().isAfter(DemoCalendar.EXTRACTED)) {
                    continue;
                }
                Chance chance = chance(person).part(i);
                Clerk.Entry seen = subject.writtenBy(clerk(), stay.from(), chance);
                Row row = row().set("prison_number", subject.identifiers().noms())
                        .set("stay_no", i + 1)
                        .set("received_on", stay.from())
                        .set("prison", chance.happens(0.8) ? NAME : OTHER)
                        .set("held_as", "sentenced")
                        .set("sentence_days", days(subject.life(), stay))
                        .set("planned_release", stay.until());
                if (over) {
                    row.set("released_on", stay.until()).set("release_type", "licence");
                    if (chance.happens(0.8)) {
                        Address to = person.addressOn(stay.until());
                        row.set("release_address", to.line()).set("release_postcode", to.postcode());
                    }
                }
                row.person(person, seen).about(person);
            }
        }

        private static String days(Life life, Life.Custody stay) {
            return life.verdicts.stream()
                    .filter(verdict -> verdict.decided().equals(stay.from()) && verdict.days() > 0)
                    .map(verdict -> String.valueOf(verdict.days()))
                    .findFirst()
                    .orElse("");
        }
    }

    private static final class Movements extends Registry {
        Movements(Desk desk) {
            super(desk, "prison-movements", ErrorRates.PRISON, List.of("movement_ref"), "moved_on", "movement_ref");
        }

        @Override
        public void file(Subject subject) {
            for (Life.Custody stay : subject.life().custodies) {
                write(subject, "reception", stay.from(), stay, "", "sentenced");
                if (chance(subject.life().person).part(stay.from().toEpochDay()).happens(0.3)) {
                    LocalDate half =
                            stay.from().plusDays(stay.from().until(stay.until()).getDays() / 2 + 1L);
                    if (half.isBefore(stay.until())) {
                        write(subject, "prison-move", half, stay, OTHER, "nearer to home");
                    }
                }
                write(subject, "release", stay.until(), stay, "", "licence");
            }
        }

        private void write(Subject subject, String kind, LocalDate day, Life.Custody stay, String to, String reason) {
            if (day.isAfter(DemoCalendar.EXTRACTED) || day.isBefore(DemoCalendar.EXTRACTED.minusYears(1))) {
                return;
            }
            Person person = subject.life().person;
            Chance chance = chance(person).part(day.toEpochDay()).part(kind);
            row().set("movement_ref", number("M%07d"))
                    .set("kind", kind)
                    .set("moved_on", day)
                    .set("received_on", stay.from())
                    .set("prison_number", subject.identifiers().noms())
                    .set("prison", NAME)
                    .set("to_prison", to)
                    .set("reason", reason)
                    .person(person, subject.writtenBy(clerk(), day, chance))
                    .about(person);
        }
    }
}
