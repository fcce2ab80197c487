package uk.turnstone.demo;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Writes the extracts of the worked partnership, Saltmarsh Vale, with the truth beside them.
 *
 * <p>Folder: {@code authorities.csv}, {@code force-areas.csv}, {@code boundaries/}, {@code police-street/}, {@code
 * police-arrests.csv}, {@code convictions.csv}, {@code probation-caseload.csv}, {@code drug-service-caseload.csv},
 * {@code cohorts.csv}, {@code practice/}, {@code truth/}. Same seed and scale, same bytes, on any machine: see
 * {@link Chance}.
 *
 * @param seed any number
 * @param scale how large
 */
public record WorkedPartnership(long seed, Scale scale) {

    /**
     * Writes every file, replacing those of the same names.
     *
     * @param directory made where it does not exist
     * @param progress told in a sentence of each step done
     * @throws IOException where the folder cannot be written to
     */
    public void writeTo(Path directory, Consumer<String> progress) throws IOException {
        Files.createDirectories(directory);
        Chance chance = Chance.of(seed);
        FileCounts counts = new FileCounts();
        SaltmarshVale area = SaltmarshVale.drawn(chance.part("area"));
        new AreaFiles(area, directory, counts).write();
        progress.accept("The area is drawn: " + area.districts().size() + " districts.");
        StreetCrimes street = new StreetCrimes(chance.part("street"), scale, area);
        // Recorded crime names nobody and draws from a stream of its own: two threads write the same bytes as one.
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<?> written = beside.submit(() -> {
                street.write(directory, counts);
                progress.accept("Recorded crime is written.");
                return counts;
            });
            agencies(directory, chance, area, counts, progress);
            finished(written);
        }
        try (Extract file = new Extract(directory, "truth/counts.csv", Headings.TRUTH_COUNTS, new FileCounts())) {
            counts.byFile().forEach((name, rows) -> file.add(name, String.valueOf(rows)));
        }
        progress.accept(
                "Done: " + counts.total() + " rows in " + counts.byFile().size() + " files.");
    }

    private static void finished(Future<?> written) throws IOException {
        try {
            written.get();
        } catch (ExecutionException e) {
            throw new IOException("Recorded crime cannot be written.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Writing the worked partnership was broken off.");
        }
    }

    private void agencies(
            Path directory, Chance chance, SaltmarshVale area, FileCounts counts, Consumer<String> progress)
            throws IOException {
        Chance agencies = chance.part("agencies");
        try (TruePeople truth = new TruePeople(directory, scale, counts);
                OrderedExtract occurrences = new OrderedExtract(
                        new Extract(directory, "truth/occurrences.csv", Headings.TRUTH_OCCURRENCES, counts),
                        scale.rowsInMemory(),
                        0,
                        1)) {
            Nominals nominals = new Nominals(agencies.part("nominals"));
            people(
                    new Desk(directory, scale, agencies, counts, area, new Circle(), nominals, truth, occurrences),
                    chance,
                    progress);
            truth.writeOverlap();
        }
    }

    private void people(Desk desk, Chance chance, Consumer<String> progress) throws IOException {
        Numbering custody = new Numbering(desk.chance().part("custody numbers"), 7);
        CohortList cohorts = new CohortList(desk);
        List<Agency> agencies = Agencies.all(desk, cohorts, custody);
        Identifiers.Registers registers = new Identifiers.Registers(chance.part("registers"));
        String othersPnc = registers.of(Household.MOST - 1, 2001).pnc();
        int known = 0;
        for (long number = 1; known < scale.people(); number++) {
            List<Person> household =
                    new Household(scale.names(), chance.part("households"), desk.area(), number).members();
            for (Person person : household) {
                Life life = LifeStory.of(person);
                if (!life.known()) {
                    desk.circle().meet(person, false);
                    continue;
                }
                Identifiers identifiers = registers.of(person.index(), life.yearFirstKnown());
                List<Reported> reported = life.arrests.stream()
                        .map(arrest -> new Reported(arrest, custody.next()))
                        .toList();
                Subject subject = new Subject(life, identifiers, othersPnc, reported, household);
                agencies.forEach(agency -> agency.file(subject));
                desk.circle().meet(person, true);
                othersPnc = identifiers.pnc();
                known++;
                if (known % 1_000 == 0) {
                    progress.accept(known + " people of " + scale.people() + ".");
                }
            }
        }
        agencies.forEach(Agency::close);
        cohorts.writeFigures();
    }
}
