package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Decides cases: the graver the offence and the longer the record, the harder the sentence; the young otherwise. */
final class Court {
    private static final Weighted<String> MAGISTRATES = Weighted.table(
            "Brackwater Magistrates' Court", 40, "Dunsea Magistrates' Court", 40, "Cleeford Magistrates' Court", 20);

    private Court() {}

    /** One sentence for all charges. Days as the court names them. */
    private record Sentence(String disposal, int days) {
        /** Where there is something to treat, orders in the community last two years. */
        Sentence withTimeToTreat(Life life) {
            boolean inCommunity = disposal.equals("community order") || disposal.equals("suspended sentence order");
            return inCommunity && !life.career.substance().isEmpty() ? new Sentence(disposal, 730) : this;
        }
    }

    static void decide(Life life, List<Life.Charge> charges, LocalDate day, Chance chance) {
        double gravest =
                charges.stream().mapToDouble(c -> c.kind().severity()).max().orElse(0);
        int record = life.convictions(day.minusYears(5), day.minusDays(1));
        double harshness = gravest + 0.035 * StrictMath.min(record, 10) + chance.between(-0.2, 0.2);
        boolean young = life.person.ageOn(day) < 18;
        Sentence sentence = young
                ? forTheYoung(harshness, chance)
                : forAdults(harshness, chance).withTimeToTreat(life);
        String court = young
                ? "Saltmarsh Vale Youth Court"
                : gravest > 0.8 ? "Saltmarsh Vale Crown Court" : MAGISTRATES.pick(chance);
        life.verdicts.add(
                new Life.Verdict(day, false, List.copyOf(charges), court, sentence.disposal(), sentence.days()));
        carryOut(life, sentence, day, chance);
    }

    private static Sentence forTheYoung(double harshness, Chance chance) {
        if (harshness > 1.1) {
            return new Sentence("detention and training order", 120 + 60 * chance.below(6));
        }
        return harshness > 0.5
                ? new Sentence("youth rehabilitation order", 365)
                : new Sentence("referral order", 90 + 90 * chance.below(4));
    }

    private static Sentence forAdults(double harshness, Chance chance) {
        if (harshness > 0.75) {
            return new Sentence("imprisonment", 28 + (int) (chance.waiting(170) * harshness));
        }
        if (harshness > 0.58) {
            return new Sentence("suspended sentence order", 365 + 182 * chance.below(3));
        }
        if (harshness > 0.36) {
            return new Sentence("community order", 365 + 182 * chance.below(3));
        }
        return switch (chance.below(4)) {
            case 0 -> new Sentence("conditional discharge", 182 * chance.between(1, 4));
            case 1 -> new Sentence("compensation", 0);
            default -> new Sentence("fine", 0);
        };
    }

    private static void carryOut(Life life, Sentence sentence, LocalDate day, Chance chance) {
        switch (sentence.disposal()) {
            case "imprisonment" -> prison(life, sentence.days(), day);
            case "detention and training order" -> life.toPrison(day, day.plusDays(sentence.days() / 2));
            case "community order", "suspended sentence order" -> community(life, sentence, day, chance);
            default -> {
                // Fines, discharges and the youth service's orders put nobody on probation's caseload.
            }
        }
    }

    /** Half inside, half on licence; then supervision to the end of a year from release (ORA 2014, under two years). */
    private static void prison(Life life, int days, LocalDate day) {
        LocalDate release = day.plusDays(StrictMath.max(1, days / 2));
        LocalDate expiry = day.plusDays(days);
        life.toPrison(day, release);
        life.orders.add(new Life.Order("licence", release, expiry, List.of()));
        if (days < 730) {
            life.orders.add(new Life.Order("post-sentence supervision", expiry, release.plusYears(1), List.of()));
        }
    }

    private static void community(Life life, Sentence sentence, LocalDate day, Chance chance) {
        List<String> requirements = new ArrayList<>();
        LocalDate end = day.plusDays(sentence.days());
        if (life.career.usesHardDrugs() && chance.happens(0.75)) {
            requirements.add("DRR");
            treatmentCohort(life, Cohort.DRR, day, end, chance);
        } else if (life.career.substance().equals("alcohol") && chance.happens(0.85)) {
            requirements.add("ATR");
            treatmentCohort(life, Cohort.ATR, day, end, chance);
        }
        requirements.add(chance.one(List.of("RAR", "RAR", "UPW", "PROG", "MHTR", "EM")));
        life.orders.add(new Life.Order(sentence.disposal(), day, end, List.copyOf(requirements)));
    }

    private static void treatmentCohort(Life life, Cohort cohort, LocalDate day, LocalDate end, Chance chance) {
        LocalDate left = chance.happens(0.12) ? day.plusDays(chance.between(60, 300)) : end;
        life.treatments.add(new Life.Treatment(day.plusDays(chance.between(3, 20)), left, chance.happens(0.1)));
        if (day.isAfter(DemoCalendar.FIRST_REQUIREMENT_COHORT) && !life.everIn(cohort)) {
            life.memberships.add(new Life.Membership(cohort, day, left, cohort + " made by the court"));
        }
    }
}
