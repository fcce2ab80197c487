package uk.turnstone.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.turnstone.access.Cases;
import uk.turnstone.database.Database;

/**
 * Eight people for the walk: on record with police and probation, or a client of the victims' service; own case of every
 * worker or of none; barred or not. What hangs on them is made by workers of the demonstration, on the product's own pages.
 */
final class WalkedPeople {
    private final Database database;
    private final OnRecord record;
    private final PagesOfWork work;
    private final Map<String, String> workers;
    private final List<WalkedCase> cases = new ArrayList<>();

    WalkedPeople(Database database, OnRecord record, PagesOfWork work, Map<String, String> workers) {
        this.database = database;
        this.record = record;
        this.work = work;
        this.workers = workers;
    }

    /** Puts them on record. Bars nobody yet, since the pages are still to be worked on. */
    List<WalkedCase> arrive() {
        offender("Corncrake", true, false);
        offender("Dotterel", false, false);
        offender("Nightjar", true, true);
        offender("Wryneck", false, true);
        client("Bittern", true, false);
        client("Garganey", false, false);
        client("Hawfinch", true, true);
        client("Redpoll", false, true);
        for (WalkedCase each : cases) {
            UUID person = UUID.fromString(each.key(each.isClient() ? "client" : "person"));
            if (each.isOwn()) {
                workers.values().forEach(login -> Cases.own(database, login, person));
            }
            if (each.isBarred()) {
                record.bar(person, Walkers.LOGIN + "%");
            }
        }
        return cases;
    }

    private void offender(String surname, boolean isOwn, boolean isBarred) {
        UUID person = record.offender("Ada", surname);
        Map<String, String> keys = new HashMap<>(work.about(person));
        keys.put("person", person.toString());
        keys.put("other person", cases.isEmpty() ? person.toString() : cases.getFirst().key("person"));
        keys.put("number", record.number(person));
        keys.put("photograph", record.photograph(person).toString());
        keys.put("fact", "f0");
        keys.put("form", "needs-assessment");
        cases.add(new WalkedCase(surname, false, isOwn, isBarred, keys));
    }

    private void client(String surname, boolean isOwn, boolean isBarred) {
        UUID person = record.client("Eve", surname);
        Cases.own(database, "pearl.granite", person);
        Map<String, String> keys = new HashMap<>(work.aboutClient(person));
        keys.put("client", person.toString());
        keys.put("other person", cases.getFirst().key("person"));
        keys.put("photograph of them", record.photograph(person).toString());
        keys.put("fact", "f0");
        keys.put("client's form", "risk-checklist");
        cases.add(new WalkedCase(surname, true, isOwn, isBarred, keys));
    }
}
