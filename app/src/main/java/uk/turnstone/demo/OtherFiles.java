package uk.turnstone.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fire service, the service for those harmed, and what the police know of who is close to whom. */
final class OtherFiles {
    private OtherFiles() {}

    static List<Agency> of(Desk desk) {
        return List.of(new Fires(desk), new Lantern(desk), new Ties(desk));
    }

    private static final class Fires extends Registry {
        private static final Weighted<String> KINDS =
                Weighted.table("refuse", 45, "outdoor", 30, "vehicle", 15, "other building", 6, "dwelling", 4);

        Fires(Desk desk) {
            super(desk, "fire-incidents", ErrorRates.STREET, List.of("incident_no"), "called_at", "incident_no");
        }

        @Override
        public void file(Subject subject) {
            // A deliberate fire names nobody.
        }

        @Override
        public void close() {
            Chance chance = desk().chance().part(source());
            int many = desk().scale().crimesAMonth() / 5;
            for (int i = 0; i < many; i++) {
                Chance own = chance.part(i);
                LocalDateTime at =
                        DemoCalendar.LAST_ARREST.minusDays(own.below(720)).atTime(own.below(24), own.below(60));
                String ref = number("F%07d");
                row().set("incident_no", ref)
                        .set("called_at", PoliceFiles.MINUTE.format(at))
                        .set("kind", KINDS.pick(own))
                        .place(Premises.drawn(own, desk().area()))
                        .of(ref);
            }
            super.close();
        }
    }

    /** Lantern: those referred to it. Only here is a refuge written down. */
    private static final class Lantern extends Registry {
        private static final Weighted<String> FROM = Weighted.table(
                "police", 55, "self", 18, "health", 10, "housing", 6, "children's services", 8, "charity", 3);

        Lantern(Desk desk) {
            super(desk, "domestic-abuse-referrals", ErrorRates.DRUG_SERVICE, List.of("referral_ref"), "referral_ref");
        }

        @Override
        public void file(Subject subject) {
            for (Abuse abuse : subject.abuse()) {
                Person harmed = abuse.harmed();
                Chance chance = chance(harmed);
                String risk = abuse.risk();
                if (chance.happens(risk.equals("high") ? 0.85 : risk.equals("medium") ? 0.4 : 0.1)) {
                    refer(abuse, risk, chance);
                }
            }
        }

        private void refer(Abuse abuse, String risk, Chance chance) {
            Person harmed = abuse.harmed();
            LocalDate on = abuse.incidents().getLast().at().toLocalDate().plusDays(1 + chance.below(6));
            LocalDate referred = on.isAfter(DemoCalendar.EXTRACTED) ? DemoCalendar.EXTRACTED : on;
            LocalDate end = referred.plusDays(30 + chance.below(200));
            boolean over = end.isBefore(DemoCalendar.EXTRACTED);
            String state = over
                    ? chance.happens(0.8) ? "closed" : "not engaged"
                    : chance.one(List.of("referred", "contacted", "assessed", "supported", "supported"));
            Row row = row().set("referral_ref", number("R%07d"))
                    .set("client_ref", number("L%07d"))
                    .person(harmed, HarmedFiles.seen(clerk(), harmed, referred, chance))
                    .set("referred_on", referred)
                    .set("referred_by", FROM.pick(chance))
                    .set("risk", risk)
                    .set("state", state)
                    .set("closed_on", over ? end : "")
                    .set("children", abuse.incidents().getFirst().children());
            Abuse.Refuge refuge = abuse.refuge();
            if (refuge != null) {
                row.set("address", refuge.address().line())
                        .set("postcode", refuge.address().postcode());
            }
            row.about(harmed);
        }
    }

    /** Families at one door, and people charged together. */
    private static final class Ties extends Registry {
        private @Nullable Subject before;

        Ties(Desk desk) {
            super(desk, "relationships", ErrorRates.COURT_RECORDS, List.of("tie_ref"), "tie_ref");
        }

        @Override
        public void file(Subject subject) {
            Subject other = before;
            before = subject;
            if (other == null) {
                return;
            }
            Person person = subject.life().person;
            Person first = other.life().person;
            if (person.index() / Household.MOST == first.index() / Household.MOST) {
                int years = first.born().until(person.born()).getYears();
                String tie = StrictMath.abs(years) < 16 ? "sibling" : years > 0 ? "child" : "parent";
                tie(subject, tie, other);
            } else if (chance(person).happens(0.02)) {
                tie(subject, chance(person).part("kind").happens(0.6) ? "co-defendant" : "associate", other);
            }
        }

        private void tie(Subject subject, String is, Subject other) {
            Person person = subject.life().person;
            Chance chance = chance(person).part(is);
            row().set("tie_ref", number("T%07d"))
                    .set("person_ref", subject.identifiers().nominal())
                    .set("is_to", is)
                    .set("other_person_ref", other.identifiers().nominal())
                    .person(person, subject.writtenBy(clerk(), DemoCalendar.LAST_ARREST, chance))
                    .about(person);
        }
    }
}
