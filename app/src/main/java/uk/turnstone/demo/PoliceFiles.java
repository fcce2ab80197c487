package uk.turnstone.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the police hold beside arrests and convictions, in the files of their formats. */
final class PoliceFiles {
    static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private PoliceFiles() {}

    static List<Agency> of(Desk desk) {
        return List.of(
                new Charges(desk), new DrugTests(desk), new Searches(desk), new Suspects(desk), new Markers(desk));
    }

    private static String recorded(int share, PoliceNumbers numbers, Chance chance) {
        return chance.happens(share / 100.0) ? "" : numbers.crime();
    }

    /** A charge for each arrest that ended in one. */
    private static final class Charges extends Registry {
        Charges(Desk desk) {
            super(desk, "police-charges", ErrorRates.CUSTODY_DESK, List.of("charge_ref"), "charged_at", "charge_ref");
        }

        @Override
        public void file(Subject subject) {
            Person person = subject.life().person;
            for (int i = 0; i < subject.arrests().size(); i++) {
                Life.Arrest arrest = subject.life().arrests.get(i);
                if (!arrest.outcome().equals("charged")) {
                    continue;
                }
                PoliceNumbers numbers = subject.arrests().get(i);
                Chance chance = chance(person).part(i);
                LocalDateTime at = arrest.at().plusHours(1 + chance.below(11));
                Row row = row().set("charge_ref", numbers.custody() + "/1")
                        .set("charged_at", MINUTE.format(at))
                        .set("asn", numbers.asn())
                        .set("urn", chance.happens(0.05) ? "" : numbers.urn())
                        .set("crime_number", recorded(4, numbers, chance))
                        .set("offence_date", arrest.charge().committed())
                        .set("result", chance.happens(0.15) ? "remanded" : "bailed");
                row.person(person, subject.writtenBy(clerk(), at.toLocalDate(), chance))
                        .offence(arrest.charge().kind())
                        .of(person, numbers.crime());
            }
        }
    }

    /** Who is arrested for stealing or drugs is tested. */
    private static final class DrugTests extends Registry {
        private static final Weighted<String> POSITIVE =
                Weighted.table("positive opiates", 30, "positive cocaine", 40, "positive both", 30);

        DrugTests(Desk desk) {
            super(desk, "police-drug-tests", ErrorRates.CUSTODY_DESK, List.of("test_ref"), "tested_at", "test_ref");
        }

        @Override
        public void file(Subject subject) {
            Person person = subject.life().person;
            for (int i = 0; i < subject.arrests().size(); i++) {
                Life.Arrest arrest = subject.life().arrests.get(i);
                String group = arrest.charge().kind().group();
                LocalDate day = arrest.at().toLocalDate();
                if (!(group.equals("acquisitive") || group.equals("drugs")) || person.ageOn(day) < 18) {
                    continue;
                }
                PoliceNumbers numbers = subject.arrests().get(i);
                Chance chance = chance(person).part(i);
                boolean uses = subject.life().career.usesHardDrugs();
                String result = chance.happens(0.03)
                        ? "refused"
                        : chance.happens(uses ? 0.78 : 0.05) ? POSITIVE.pick(chance) : "negative";
                Row row = row().set("test_ref", number("DT/%07d"))
                        .set("tested_at", MINUTE.format(arrest.at().plusMinutes(20 + chance.below(180))))
                        .set("custody_record", chance.happens(0.03) ? "" : numbers.custody())
                        .set("result", result);
                row.person(person, subject.writtenBy(clerk(), day, chance)).of(person, numbers.crime());
            }
        }
    }

    /** Stops in the street: often only half a name is written down. */
    private static final class Searches extends Registry {
        private static final Weighted<String> OBJECTS = Weighted.table(
                "drugs", 60, "offensive weapon", 14, "stolen property", 14, "article for theft", 8, "other", 4);

        Searches(Desk desk) {
            super(desk, "police-stop-search", ErrorRates.STREET, List.of("search_ref"), "searched_at", "search_ref");
        }

        @Override
        public void file(Subject subject) {
            Person person = subject.life().person;
            Chance chance = chance(person);
            int stops = chance.count(StrictMath.min(3, subject.life().career.yearly() * 0.15));
            for (int i = 0; i < stops; i++) {
                Chance own = chance.part(i);
                LocalDate day = DemoCalendar.LAST_ARREST.minusDays(own.below(700));
                if (subject.life().inCustody(day) || person.ageOn(day) < 12) {
                    continue;
                }
                Clerk.Entry seen = subject.writtenBy(clerk(), day, own);
                Premises where = Premises.drawn(own.part("where"), desk().area());
                boolean named = own.happens(0.9);
                Row row = row().set("search_ref", number("SS/%07d"))
                        .set("searched_at", MINUTE.format(day.atTime(own.below(24), own.below(60))))
                        .set("object", OBJECTS.pick(own))
                        .set("outcome", own.happens(0.7) ? "nothing found" : "community resolution")
                        .place(where)
                        .set("place", where.line());
                if (named) {
                    row.set("surname", seen.surname())
                            .set("forenames", seen.forenames())
                            .set("birth_date", seen.birth());
                }
                row.set("sex", person.sex().code()).about(person);
            }
        }
    }

    /** Whom crime records name as having done it. */
    private static final class Suspects extends Registry {
        Suspects(Desk desk) {
            super(
                    desk,
                    "police-crime-suspects",
                    ErrorRates.COURT_RECORDS,
                    List.of("crime_number", "person_ref"),
                    "recorded_on",
                    "crime_number",
                    "person_ref");
        }

        @Override
        public void file(Subject subject) {
            Person person = subject.life().person;
            Chance chance = chance(person);
            for (int i = 0; i < subject.arrests().size(); i++) {
                Life.Arrest arrest = subject.life().arrests.get(i);
                file(subject, subject.arrests().get(i), arrest.charge(), arrest.outcome(), chance.part(i));
            }
            for (Abuse abuse : subject.abuse()) {
                for (Abuse.Incident incident : abuse.incidents()) {
                    PoliceNumbers crime = incident.crime();
                    if (crime != null) {
                        var charge = new Life.Charge(violence(), incident.at().toLocalDate());
                        file(subject, crime, charge, "under investigation", chance.part(crime.serial()));
                    }
                }
            }
        }

        private void file(Subject subject, PoliceNumbers numbers, Life.Charge charge, String outcome, Chance chance) {
            Person person = subject.life().person;
            Row row = row().set("crime_number", numbers.crime())
                    .set("person_ref", subject.identifiers().nominal())
                    .set("recorded_on", charge.committed())
                    .set("role", outcome.equals("charged") || outcome.equals("cautioned") ? "offender" : "suspect")
                    .set("outcome", outcome);
            row.person(person, subject.writtenBy(clerk(), charge.committed(), chance))
                    .offence(charge.kind())
                    .of(person, numbers.crime());
        }
    }

    /** What is recorded of violence at home. */
    static OffenceKind violence() {
        return OffenceKind.ALL.stream()
                .filter(kind -> kind.group().equals("violence"))
                .findFirst()
                .orElseThrow();
    }

    /** What to know before a visit. */
    private static final class Markers extends Registry {
        private static final List<List<String>> REASONS = List.of(
                List.of("violence", "Struck an officer when told he was arrested"),
                List.of("violence", "Threatened staff at the counter"),
                List.of("weapons", "Kept a bat behind the front door"),
                List.of("dog", "Large dog loose in the yard"),
                List.of("self-harm", "Cut himself in custody"),
                List.of("escape", "Ran from a hospital escort"));

        Markers(Desk desk) {
            super(desk, "warning-markers", ErrorRates.COURT_RECORDS, List.of("marker_ref"), "marker_ref");
        }

        @Override
        public void file(Subject subject) {
            Person person = subject.life().person;
            Chance chance = chance(person);
            if (chance.happens(
                    StrictMath.min(0.3, 0.01 + 0.015 * subject.arrests().size()))) {
                List<String> reason = chance.one(REASONS);
                LocalDate set = DemoCalendar.LAST_ARREST.minusDays(chance.below(900));
                row().set("marker_ref", number("K%07d"))
                        .set("person_ref", subject.identifiers().nominal())
                        .set("warns_of", reason.get(0))
                        .set("reason", reason.get(1))
                        .set("set_on", set)
                        .set("review_on", set.plusYears(1))
                        .person(person, subject.writtenBy(clerk(), set, chance))
                        .about(person);
            }
        }
    }
}
