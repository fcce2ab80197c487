package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What the police hold of those harmed, which their victims' side alone reads. */
final class HarmedFiles {
    private HarmedFiles() {}

    static List<Agency> of(Desk desk) {
        return List.of(new Harmed(desk), new DomesticIncidents(desk));
    }

    /** Whom crime records name as harmed: read by the victims' side alone. */
    private static final class Harmed extends Registry {
        Harmed(Desk desk) {
            super(
                    desk,
                    "police-crime-victims",
                    ErrorRates.COURT_RECORDS,
                    List.of("crime_number", "person_ref"),
                    "recorded_on",
                    "crime_number",
                    "person_ref");
        }

        @Override
        public void file(Subject subject) {
            for (Abuse abuse : subject.abuse()) {
                for (Abuse.Incident incident : abuse.incidents()) {
                    PoliceNumbers crime = incident.crime();
                    if (crime != null) {
                        Chance chance = chance(abuse.harmed()).part(crime.serial());
                        LocalDate day = incident.at().toLocalDate();
                        row().set("crime_number", crime.crime())
                                .set("person_ref", abuse.nominal())
                                .set("recorded_on", day)
                                .set("role", "victim")
                                .set("offence", PoliceFiles.violence().title())
                                .person(abuse.harmed(), seen(clerk(), abuse.harmed(), day, chance))
                                .of(abuse.harmed(), crime.crime());
                    }
                }
            }
        }
    }

    /** A person without a PNC number, as an agency writes them down. */
    static Clerk.Entry seen(Clerk clerk, Person person, LocalDate day, Chance chance) {
        return clerk.write(person, new Identifiers("", "", "", "", "", ""), day, "", chance);
    }

    /** Domestic abuse that the police were called to. */
    private static final class DomesticIncidents extends Registry {
        DomesticIncidents(Desk desk) {
            super(
                    desk,
                    "police-domestic-incidents",
                    ErrorRates.STREET,
                    List.of("incident_ref", "person_ref"),
                    "attended_at",
                    "incident_ref");
        }

        @Override
        public void file(Subject subject) {
            for (Abuse abuse : subject.abuse()) {
                for (Abuse.Incident incident : abuse.incidents()) {
                    Chance chance = chance(abuse.harmed()).part(incident.number());
                    PoliceNumbers crime = incident.crime();
                    row().set("incident_ref", ref(incident))
                            .set("person_ref", abuse.nominal())
                            .set("attended_at", PoliceFiles.MINUTE.format(incident.at()))
                            .set("crime_number", crime == null || chance.happens(0.05) ? "" : crime.crime())
                            .set("kind", incident.kind())
                            .set("risk", incident.risk())
                            .set("children_present", incident.children())
                            .set("other_person", subject.identifiers().nominal())
                            .set("other_is", abuse.former() ? "former partner" : "partner")
                            .person(
                                    abuse.harmed(),
                                    seen(clerk(), abuse.harmed(), incident.at().toLocalDate(), chance))
                            .of(abuse.harmed(), occurrence(incident));
                }
            }
        }
    }

    static String ref(Abuse.Incident incident) {
        return String.format(Locale.ROOT, "INC/%02d/%07d", incident.at().getYear() % 100, incident.number());
    }

    /** What the truth calls the thing: the crime where one was recorded. */
    static String occurrence(Abuse.Incident incident) {
        PoliceNumbers crime = incident.crime();
        return crime == null ? ref(incident) : crime.crime();
    }
}
