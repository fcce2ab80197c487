package uk.turnstone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes the extracts of the worked partnership, Saltmarsh Vale, with the truth beside them.
 *
 * <p>Folder: {@code authorities.csv}, {@code force-areas.csv}, {@code boundaries/}, {@code police-street/}, one file for each
 * format of {@link #EXTRACTS}, {@code cohorts.csv}, {@code practice/}, {@code truth/}. Same seed and scale, same bytes, on any machine: see
 * {@link Chance}.
 *
 * @param seed any number
 * @param scale how large
 */
public record WorkedPartnership(long seed, Scale scale) {

    /** Names of the formats that agencies' extracts are in, in the order in which the demonstration delivers them. */
    static final List<String> EXTRACTS = List.of(
            "police-arrests",
            "convictions",
            "probation-caseload",
            "drug-service-caseload",
            "prison-custody",
            "prison-movements",
            "police-charges",
            "police-crime-suspects",
            "police-drug-tests",
            "police-stop-search",
            "warning-markers",
            "relationships",
            "housing-register",
            "youth-justice",
            "caseload",
            "council-incidents",
            "fire-incidents",
            "police-crime-victims",
            "police-domestic-incidents",
            "police-call-outs",
            "domestic-abuse-referrals");

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
        new StreetCrimes(chance.part("street"), scale, area).write(directory, counts);
        progress.accept("Recorded crime is written: " + counts.total() + " rows so far.");
        try (TruePeople truth = new TruePeople(directory, scale, counts);
                TrueOccurrences occurrences = new TrueOccurrences(directory, scale, counts)) {
            var desk = new Desk(directory, scale, chance.part("agencies"), counts, truth, occurrences, area);
            people(desk, area, chance, progress);
        }
        try (Extract file = new Extract(directory, "truth/counts.csv", Headings.TRUTH_COUNTS, new FileCounts())) {
            counts.byFile().forEach((name, rows) -> file.add(name, String.valueOf(rows)));
        }
        progress.accept(
                "Done: " + counts.total() + " rows in " + counts.byFile().size() + " files.");
    }

    private void people(Desk desk, SaltmarshVale area, Chance chance, Consumer<String> progress) throws IOException {
        Numbering custody = new Numbering(desk.chance().part("custody numbers"), 7);
        CohortList cohorts = new CohortList(desk);
        List<Agency> agencies = new ArrayList<>(List.of(
                new CustodyDesk(desk), new CourtRecords(desk), new Probation(desk), new DrugService(desk), cohorts));
        agencies.addAll(PoliceFiles.of(desk));
        agencies.addAll(HarmedFiles.of(desk));
        agencies.add(new CallHandling(desk));
        agencies.add(new Prison(desk));
        agencies.addAll(CouncilFiles.of(desk));
        agencies.addAll(OtherFiles.of(desk));
        agencies.add(new PracticeArrests(desk, custody));
        Identifiers.Registers registers = new Identifiers.Registers(chance.part("registers"));
        String othersPnc = registers.of(Household.MOST - 1, 2001).pnc();
        Refuges refuges = Refuges.drawn(chance.part("refuges"), area);
        refuges.write(desk.directory(), desk.counts());
        Couples couples = new Couples(area, refuges, registers, custody, chance.part("couples"));
        int known = 0;
        for (long number = 1; known < scale.people(); number++) {
            for (Person person : new Household(chance.part("households"), area, number).members()) {
                Life life = LifeStory.of(person);
                if (!life.known()) {
                    continue;
                }
                Identifiers identifiers = registers.of(person.index(), life.yearFirstKnown());
                List<PoliceNumbers> arrests = life.arrests.stream()
                        .map(arrest ->
                                PoliceNumbers.of(custody.next(), arrest.at().toLocalDate()))
                        .toList();
                Subject subject = new Subject(life, identifiers, othersPnc, arrests, couples.of(life));
                couples.met(subject);
                agencies.forEach(agency -> agency.file(subject));
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
