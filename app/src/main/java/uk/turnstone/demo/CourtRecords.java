package uk.turnstone.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Convictions and cautions as the police hold them: {@code convictions.csv}, a row for each offence. */
final class CourtRecords implements Agency {
    private static final String SOURCE = "convictions";
    private static final Clerk CLERK = new Clerk(ErrorRates.COURT_RECORDS);
    private final Desk desk;
    private final OrderedExtract file;
    private final Numbering numbers;

    CourtRecords(Desk desk) {
        this.desk = desk;
        this.file = desk.open(SOURCE + ".csv", Headings.CONVICTIONS, 10, 0, 1);
        this.numbers = new Numbering(desk.chance().part("case numbers"), 7);
    }

    @Override
    public void file(Subject subject) {
        Chance chance = subject.life().person.chance().part(SOURCE);
        int ordinal = 0;
        for (Life.Verdict verdict : subject.life().verdicts) {
            file(subject, verdict, chance.part(ordinal++));
        }
    }

    private void file(Subject subject, Life.Verdict verdict, Chance chance) {
        Person person = subject.life().person;
        Clerk.Entry seen = subject.writtenBy(CLERK, verdict.decided(), chance);
        String caseRef =
                String.format(Locale.ROOT, "C%02d-%07d", verdict.decided().getYear() % 100, numbers.next());
        Optional<PoliceNumbers> numbers = subject.arrestBehind(verdict);
        List<Life.Charge> charges = verdict.charges();
        for (int i = 0; i < charges.size(); i++) {
            OffenceKind kind = charges.get(i).kind();
            String offenceNo = String.valueOf(i + 1);
            file.add(
                    caseRef,
                    offenceNo,
                    verdict.caution() ? "caution" : "conviction",
                    seen.pnc(),
                    subject.identifiers().cro(),
                    seen.surname(),
                    seen.forenames(),
                    person.sex().code(),
                    seen.birth(),
                    charges.get(i).committed().toString(),
                    verdict.decided().toString(),
                    verdict.court(),
                    kind.code(),
                    kind.title(),
                    kind.group(),
                    verdict.disposal(),
                    verdict.days() == 0 ? "" : String.valueOf(verdict.days()),
                    numbers.map(PoliceNumbers::asn).orElse(""),
                    verdict.caution() ? "" : numbers.map(PoliceNumbers::urn).orElse(""));
            int offence = i;
            numbers.filter(known -> offence == 0)
                    .ifPresent(known -> desk.occurrences().record(SOURCE, caseRef + "|" + offenceNo, known.crime()));
            desk.truth().record(SOURCE, caseRef + "|" + offenceNo, person);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
