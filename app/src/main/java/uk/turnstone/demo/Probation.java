package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Probation Service Saltmarsh Vale: the orders that run on the day of the extract, {@code probation-caseload.csv}. */
final class Probation implements Agency {
    private static final String SOURCE = "probation-caseload";
    private static final Clerk CLERK = new Clerk(ErrorRates.PROBATION);
    private static final Weighted<String> RISKS = Weighted.table("low", 30, "medium", 48, "high", 20, "very high", 2);
    private final Desk desk;
    private final OrderedExtract file;
    private final Numbering numbers;

    Probation(Desk desk) {
        this.desk = desk;
        this.file = desk.open(SOURCE + ".csv", Headings.PROBATION, 0, 1);
        this.numbers = new Numbering(desk.chance().part("order numbers"), 7);
    }

    @Override
    public void file(Subject subject) {
        LocalDate today = DemoCalendar.EXTRACTED;
        List<Life.Order> running = subject.life().orders.stream()
                .filter(o -> !o.start().isAfter(today) && o.end().isAfter(today))
                .toList();
        Person person = subject.life().person;
        Identifiers ids = subject.identifiers();
        Chance chance = person.chance().part(SOURCE);
        Clerk.Entry seen = subject.writtenBy(CLERK, today, chance);
        String officer = Vocabulary.worker(chance.part("officer"));
        String risk = RISKS.pick(chance.part("risk"));
        for (Life.Order order : running) {
            String orderRef = String.format(Locale.ROOT, "O%07d", numbers.next());
            file.add(
                    ids.crn(),
                    orderRef,
                    seen.pnc(),
                    subject.life().custodies.isEmpty() ? "" : ids.noms(),
                    seen.surname(),
                    seen.forenames(),
                    aliases(person, seen, chance.part("aliases")),
                    person.sex().code(),
                    person.ethnicity(),
                    seen.birth(),
                    seen.address(),
                    seen.postcode(),
                    order.type(),
                    order.start().toString(),
                    order.end().toString(),
                    String.join("; ", order.requirements()),
                    officer,
                    risk);
            desk.truth().record(SOURCE, ids.crn() + "|" + orderRef, person);
        }
    }

    /** Other names on the file: the nickname with the surname, and the surname from before a marriage. */
    private static String aliases(Person person, Clerk.Entry seen, Chance chance) {
        Name name = person.name();
        String nick = name.nickname().isEmpty() || chance.happens(0.4) ? "" : name.nickname() + " " + name.surname();
        boolean maiden = name.changed() && !seen.surname().equals(name.birthSurname()) && chance.happens(0.5);
        String before = maiden ? name.forename() + " " + name.birthSurname() : "";
        return nick.isEmpty() || before.isEmpty() ? nick + before : nick + "; " + before;
    }

    @Override
    public void close() {
        file.close();
    }
}
