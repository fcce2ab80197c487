package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.List;

/** What the council's teams, the youth justice service and the landlord hold. */
final class CouncilFiles {
    private CouncilFiles() {}

    static List<Agency> of(Desk desk) {
        return List.of(new Nuisance(desk), new Housing(desk), new YouthJustice(desk), new WorkClub(desk));
    }

    /** Complaints of anti-social behaviour, with and without a name. */
    private static final class Nuisance extends Registry {
        private static final Weighted<String> KINDS =
                Weighted.table("nuisance", 60, "personal", 25, "environmental", 15);
        private static final List<String> ABOUT =
                List.of("Music at night", "Shouting in the street", "Fly-tipping", "Bins set alight", "Off-road bikes");
        private static final List<String> ACTIONS =
                List.of("none", "advice", "warning letter", "acceptable behaviour contract");

        Nuisance(Desk desk) {
            super(desk, "council-incidents", ErrorRates.COUNCIL, List.of("report_ref"), "reported_on", "report_ref");
        }

        @Override
        public void file(Subject subject) {
            Person person = subject.life().person;
            Chance chance = chance(person);
            int complaints =
                    chance.count(StrictMath.min(2, subject.life().career.yearly() * 0.06));
            for (int i = 0; i < complaints; i++) {
                Chance own = chance.part(i);
                LocalDate day = DemoCalendar.LAST_ARREST.minusDays(own.below(720));
                if (subject.life().inCustody(day)) {
                    continue;
                }
                Clerk.Entry seen = HarmedFiles.seen(clerk(), person, day, own);
                complaint(
                                row().set(
                                                "person_ref",
                                                "C"
                                                        + subject.identifiers()
                                                                .nominal()
                                                                .substring(1))
                                        .set("surname", seen.surname())
                                        .set("forenames", seen.forenames())
                                        .set("birth_date", seen.birth())
                                        .place(Premises.of(person.addressOn(day))),
                                day,
                                own)
                        .about(person);
            }
        }

        private Row complaint(Row row, LocalDate day, Chance chance) {
            return row.set("report_ref", number("ASB/%07d"))
                    .set("reported_on", day)
                    .set("kind", KINDS.pick(chance))
                    .set("about", chance.one(ABOUT))
                    .set("action", chance.one(ACTIONS));
        }

        @Override
        public void close() {
            Chance chance = desk().chance().part(source());
            int many = desk().scale().crimesAMonth() / 4;
            for (int i = 0; i < many; i++) {
                Chance own = chance.part(i);
                LocalDate day = DemoCalendar.LAST_ARREST.minusDays(own.below(720));
                complaint(row().place(Premises.drawn(own, desk().area())), day, own)
                        .of("council " + i);
            }
            super.close();
        }
    }

    /** Applications and tenancies of those who asked for a home. */
    private static final class Housing extends Registry {
        Housing(Desk desk) {
            super(
                    desk,
                    "housing-register",
                    ErrorRates.COUNCIL,
                    List.of("housing_ref", "entry_no"),
                    "housing_ref",
                    "entry_no");
        }

        @Override
        public void file(Subject subject) {
            Person person = subject.life().person;
            Chance chance = chance(person);
            boolean needs = !subject.life().custodies.isEmpty() || chance.happens(0.12);
            if (person.ageOn(DemoCalendar.EXTRACTED) < 18 || !needs || !chance.happens(0.5)) {
                return;
            }
            String ref = number("H%07d");
            LocalDate applied = DemoCalendar.EXTRACTED.minusDays(60L + chance.below(600));
            LocalDate answered = applied.plusDays(14 + chance.below(80));
            boolean over = answered.isBefore(DemoCalendar.EXTRACTED);
            boolean housed = over && chance.happens(0.55);
            String result = over ? housed ? "accepted" : chance.one(List.of("refused", "lost contact")) : "open";
            entry(subject, ref, 1, "application", applied, over ? answered.toString() : "", result);
            if (housed) {
                boolean left = chance.happens(0.2);
                LocalDate end = answered.plusDays(30 + chance.below(200));
                boolean ended = left && end.isBefore(DemoCalendar.EXTRACTED);
                entry(
                        subject,
                        ref,
                        2,
                        chance.happens(0.3) ? "supported housing" : "tenancy",
                        answered,
                        ended ? end.toString() : "",
                        ended ? chance.one(List.of("evicted", "left")) : "open");
            }
        }

        private void entry(
                Subject subject, String ref, int number, String kind, LocalDate began, String ended, String result) {
            Person person = subject.life().person;
            Chance chance = chance(person).part(number);
            Clerk.Entry seen = subject.writtenBy(clerk(), began, chance);
            row().set("housing_ref", ref)
                    .set("entry_no", number)
                    .set("kind", kind)
                    .set("began_on", began)
                    .set("ended_on", ended)
                    .set("result", result)
                    .set("household_ref", "HH" + person.index() / Household.MOST)
                    .person(person, seen)
                    .about(person);
        }
    }

    /** The young, and what the youth court or the police gave them. */
    private static final class YouthJustice extends Registry {
        YouthJustice(Desk desk) {
            super(
                    desk,
                    "youth-justice",
                    ErrorRates.COUNCIL,
                    List.of("yos_ref", "intervention_no"),
                    "yos_ref",
                    "intervention_no");
        }

        @Override
        public void file(Subject subject) {
            Person person = subject.life().person;
            List<Life.Verdict> young = subject.life().verdicts.stream()
                    .filter(verdict -> person.ageOn(verdict.decided()) < 18)
                    .filter(verdict -> verdict.decided().isAfter(DemoCalendar.EXTRACTED.minusYears(3)))
                    .toList();
            if (young.isEmpty()) {
                return;
            }
            String ref = number("Y%07d");
            for (int i = 0; i < young.size(); i++) {
                Life.Verdict verdict = young.get(i);
                Chance chance = chance(person).part(i);
                String what = verdict.caution() ? "youth caution" : verdict.disposal();
                LocalDate end = verdict.decided().plusDays(verdict.days() == 0 ? 90 : verdict.days());
                LocalDate grown = person.birthday(18);
                boolean assessed = grown.isBefore(DemoCalendar.EXTRACTED) && chance.happens(0.7);
                Clerk.Entry seen = subject.writtenBy(clerk(), verdict.decided(), chance);
                row().set("yos_ref", ref)
                        .set("intervention_no", i + 1)
                        .set("intervention", what)
                        .set("began_on", verdict.decided())
                        .set("ended_on", end)
                        .set("case_worker", Vocabulary.worker(chance))
                        .set("transition_due", grown.minusMonths(6))
                        .set("transition_assessed", assessed ? grown.minusMonths(1) : "")
                        .person(person, seen)
                        .set("birth_date", person.born())
                        .about(person);
            }
        }
    }

    /** The work club: one service of the many that send a plain caseload. */
    private static final class WorkClub extends Registry {
        WorkClub(Desk desk) {
            super(desk, "caseload", ErrorRates.COUNCIL, List.of("client_ref", "case_no"), "client_ref", "case_no");
        }

        @Override
        public void file(Subject subject) {
            Person person = subject.life().person;
            Chance chance = chance(person);
            if (subject.life().orders.isEmpty() || !chance.happens(0.25)) {
                return;
            }
            LocalDate began = DemoCalendar.EXTRACTED.minusDays(20L + chance.below(500));
            LocalDate end = began.plusDays(20 + chance.below(250));
            boolean over = end.isBefore(DemoCalendar.EXTRACTED);
            row().set("client_ref", number("W%07d"))
                    .set("case_no", 1)
                    .set("pathway", chance.happens(0.8) ? "work and learning" : "finance")
                    .set("status", over ? chance.one(List.of("closed", "withdrawn")) : "active")
                    .set("began_on", began)
                    .set("ended_on", over ? end : "")
                    .set("worker", Vocabulary.worker(chance))
                    .person(person, subject.writtenBy(clerk(), began, chance))
                    .about(person);
        }
    }
}
