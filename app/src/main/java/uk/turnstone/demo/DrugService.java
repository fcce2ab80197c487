package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Tideway Recovery: clients now and in the last two years, {@code drug-service-caseload.csv}. */
final class DrugService implements Agency {
    private static final String SOURCE = "drug-service-caseload";
    private static final Clerk CLERK = new Clerk(ErrorRates.DRUG_SERVICE);
    private final Desk desk;
    private final OrderedExtract file;
    private final Numbering numbers;

    DrugService(Desk desk) {
        this.desk = desk;
        this.file = desk.open(SOURCE + ".csv", Headings.DRUG_SERVICE, 0);
        this.numbers = new Numbering(desk.chance().part("client numbers"), 6);
    }

    @Override
    public void file(Subject subject) {
        LocalDate today = DemoCalendar.EXTRACTED;
        List<Life.Treatment> episodes = subject.life().treatments.stream()
                .filter(t -> !t.from().isAfter(today)
                        && t.until().isAfter(today.minusYears(2))
                        && t.until().isAfter(t.from()))
                .sorted(Comparator.comparing(Life.Treatment::from))
                .toList();
        if (episodes.isEmpty()) {
            return;
        }
        Chance chance = subject.life().person.chance().part(SOURCE);
        write(subject, episodes.getLast(), chance);
        // Now and then somebody who comes back is taken on as if new, under a second reference.
        if (episodes.size() > 1 && chance.part("again").happens(0.15)) {
            write(subject, episodes.getFirst(), chance.part("first time"));
        }
    }

    private void write(Subject subject, Life.Treatment episode, Chance chance) {
        LocalDate today = DemoCalendar.EXTRACTED;
        boolean closed = !episode.until().isAfter(today);
        LocalDate seenOn = closed ? episode.until() : today;
        Clerk.Entry seen = subject.writtenBy(CLERK, seenOn, chance);
        String clientRef = String.format(Locale.ROOT, "TR%06d", numbers.next());
        file.add(
                clientRef,
                chance.part("nhs").happens(0.15) ? "" : subject.identifiers().nhs(),
                seen.forenames(),
                seen.surname(),
                seen.birth(),
                subject.life().person.sex().code(),
                seen.postcode(),
                closed ? "closed" : episode.suspended() ? "suspended" : "active",
                episode.from().toString(),
                closed ? episode.until().toString() : "",
                subject.life().career.substance(),
                Vocabulary.worker(chance.part("key worker")));
        desk.truth().record(SOURCE, clientRef, subject.life().person);
    }

    @Override
    public void close() {
        file.close();
    }
}
