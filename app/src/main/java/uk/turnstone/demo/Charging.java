package uk.turnstone.demo;

import java.util.Locale;

/** Charges, and the tests for class A drugs that go before them in custody. */
final class Charging implements Agency {
    private static final Quoting QUOTING = new Quoting(0.05, 0.004);
    /** Nobody under ten is charged, nobody under fourteen tested; a year more, for births known in part. */
    private static final int CHARGED_FROM = 11;

    private static final int TESTED_FROM = 15;

    private final PartnerFile charges;
    private final PartnerFile tests;
    private final Numbering testNumbers;

    Charging(Desk desk) {
        this.charges = new PartnerFile(desk, Source.POLICE_CHARGES, ErrorRates.CUSTODY_DESK, 1, 0);
        this.tests = new PartnerFile(desk, Source.POLICE_DRUG_TESTS, ErrorRates.CUSTODY_DESK, 1, 0);
        this.testNumbers = new Numbering(desk.chance().part("drug tests"), 7);
    }

    @Override
    public void file(Subject subject) {
        int ordinal = 0;
        for (Reported reported : subject.reported()) {
            int age = subject.person().ageOn(reported.day());
            String group = reported.arrest().charge().kind().group();
            if (reported.charged() && age >= CHARGED_FROM) {
                charged(subject, reported, charges.chance(subject.person()).part(ordinal));
            }
            Chance test = tests.chance(subject.person()).part(ordinal++);
            boolean trigger = group.equals("acquisitive") || group.equals("drugs");
            if (age >= TESTED_FROM && test.happens(trigger ? 0.7 : 0.04)) {
                tested(subject, reported, test);
            }
        }
    }

    private void charged(Subject subject, Reported reported, Chance chance) {
        Clerk.Entry seen = charges.seen(subject, reported.day(), chance);
        Life.Charge charge = reported.arrest().charge();
        String ref = String.format(
                Locale.ROOT, "SVC%02d/%07d/1", reported.arrest().at().getYear() % 100, reported.number());
        charges.about(
                subject.person(),
                ref,
                ref,
                Minute.of(reported.arrest().at().plusMinutes(120 + chance.below(900))),
                QUOTING.quote(reported.asn(), chance),
                QUOTING.quote(reported.urn(), chance),
                QUOTING.quote(reported.crimeNumber(), chance),
                seen.pnc(),
                seen.surname(),
                seen.forenames(),
                subject.person().sex().code(),
                seen.birth(),
                charge.committed().toString(),
                charge.kind().code(),
                charge.kind().title(),
                charge.kind().group(),
                chance.happens(0.9) ? "bailed" : "summonsed");
        charges.reports(ref, reported.crimeNumber());
    }

    private void tested(Subject subject, Reported reported, Chance chance) {
        Clerk.Entry seen = tests.seen(subject, reported.day(), chance);
        String ref =
                String.format(Locale.ROOT, "DT%02d/%07d", reported.arrest().at().getYear() % 100, testNumbers.next());
        tests.about(
                subject.person(),
                ref,
                ref,
                Minute.of(reported.arrest().at().plusMinutes(30 + chance.below(300))),
                QUOTING.quote(reported.custodyRecord(), chance),
                seen.pnc(),
                seen.surname(),
                seen.forenames(),
                subject.person().sex().code(),
                seen.birth(),
                result(subject.life(), chance));
        tests.reports(ref, reported.crimeNumber());
    }

    private static String result(Life life, Chance chance) {
        if (chance.happens(0.03)) {
            return "refused";
        }
        if (!life.career.usesHardDrugs() || !chance.happens(0.8)) {
            return chance.happens(0.05) ? "positive cocaine" : "negative";
        }
        return switch (life.career.substance()) {
            case "opiates" -> "positive opiates";
            case "both" -> "positive both";
            default -> "positive cocaine";
        };
    }

    @Override
    public void close() {
        charges.close();
        tests.close();
    }
}
