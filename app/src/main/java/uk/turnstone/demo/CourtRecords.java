package uk.turnstone.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Convictions and cautions as the police hold them: {@code convictions.csv}, a row for each offence. */
final class CourtRecords implements Agency {
    private static final String SOURCE = "convictions";
    private static final Clerk CLERK = new Clerk(ErrorRates.COURT_RECORDS);
    private static final Quoting QUOTING = new Quoting(0.12, 0.006);
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
        List<Life.Charge> charges = verdict.charges();
        Optional<Reported> arrest = subject.arrestBefore(verdict);
        String asn = QUOTING.quote(arrest.map(Reported::asn).orElse(""), chance.part("asn"));
        String urn = QUOTING.quote(arrest.map(Reported::urn).orElse(""), chance.part("urn"));
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
                    asn,
                    urn);
            String key = caseRef + "|" + offenceNo;
            arrest.ifPresent(a -> desk.occurrences().add(SOURCE, key, a.crimeNumber()));
            desk.truth().record(SOURCE, key, person);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
