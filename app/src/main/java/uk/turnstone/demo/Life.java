package uk.turnstone.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What happened to one person, in order of time; grows while it is told. */
final class Life {
    /** Stands for an end that has not come. */
    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    /** Days in prison after which the court revokes a community order; shorter stays it outlives. */
    private static final int LONG_IN_PRISON = 120;

    /** An offence that the police put to somebody. */
    record Charge(OffenceKind kind, LocalDate committed) {}

    /** An arrest for the first of its charges. */
    record Arrest(LocalDateTime at, Charge charge, String outcome) {}

    /** A conviction occasion or a caution. Days are those of the sentence; 0 where it has none. */
    record Verdict(LocalDate decided, boolean caution, List<Charge> charges, String court, String disposal, int days) {}

    /** A community sentence or a time on licence. */
    record Order(String type, LocalDate start, LocalDate end, List<String> requirements) {}

    /** Days in prison, the last one excluded. */
    record Custody(LocalDate from, LocalDate until) {}

    /** A time with the drug service. */
    record Treatment(LocalDate from, LocalDate until, boolean suspended) {}

    /** A time in a cohort. */
    record Membership(Cohort cohort, LocalDate joined, LocalDate left, String reason) {
        boolean on(LocalDate day) {
            return !day.isBefore(joined) && day.isBefore(left);
        }
    }

    final Person person;
    final Career career;
    final List<Arrest> arrests = new ArrayList<>();
    final List<Verdict> verdicts = new ArrayList<>();
    final List<Order> orders = new ArrayList<>();
    final List<Custody> custodies = new ArrayList<>();
    final List<Treatment> treatments = new ArrayList<>();
    final List<Membership> memberships = new ArrayList<>();

    Life(Person person, Career career) {
        this.person = person;
        this.career = career;
    }

    boolean inCustody(LocalDate day) {
        return custodies.stream().anyMatch(c -> !day.isBefore(c.from()) && day.isBefore(c.until()));
    }

    boolean inTreatment(LocalDate day) {
        return treatments.stream().anyMatch(t -> !day.isBefore(t.from()) && day.isBefore(t.until()) && !t.suspended());
    }

    /** Convicted offences decided from one day to another, both included; cautions do not count (domain entry 27). */
    int convictions(LocalDate from, LocalDate to) {
        return verdicts.stream()
                .filter(v -> !v.caution()
                        && !v.decided().isBefore(from)
                        && !v.decided().isAfter(to))
                .mapToInt(v -> v.charges().size())
                .sum();
    }

    /** The share of offending that is left by the cohorts of that day. */
    double heldBack(LocalDate day) {
        return memberships.stream()
                .filter(m -> m.on(day))
                .mapToDouble(m -> m.cohort().remaining())
                .min()
                .orElse(1);
    }

    boolean everIn(Cohort cohort) {
        return memberships.stream().anyMatch(m -> m.cohort() == cohort);
    }

    /** Ends what the prison gate ends: treatment, and in a long stay community orders and their requirements. */
    void toPrison(LocalDate from, LocalDate until) {
        custodies.add(new Custody(from, until));
        boolean revokes = from.plusDays(LONG_IN_PRISON).isBefore(until);
        orders.replaceAll(o -> o.start().isBefore(from) && o.end().isAfter(from) && revokes
                ? new Order(o.type(), o.start(), from, o.requirements())
                : o);
        treatments.replaceAll(t ->
                t.from().isBefore(from) && t.until().isAfter(from) ? new Treatment(t.from(), from, t.suspended()) : t);
        memberships.replaceAll(m -> m.on(from) && revokes && (m.cohort() == Cohort.DRR || m.cohort() == Cohort.ATR)
                ? new Membership(m.cohort(), m.joined(), from, m.reason())
                : m);
    }

    /** Whether any agency's extract has anything about this person. */
    boolean known() {
        return !arrests.isEmpty() || !verdicts.isEmpty();
    }

    /** The year of the first arrest; for those who began before the courts' records here, the year they began. */
    int yearFirstKnown() {
        if (career.from().isBefore(DemoCalendar.FIRST_CONVICTION)) {
            return career.from().getYear();
        }
        int arrested = arrests.isEmpty() ? 9999 : arrests.getFirst().at().getYear();
        int decided = verdicts.isEmpty() ? 9999 : verdicts.getFirst().decided().getYear();
        return StrictMath.min(arrested, decided);
    }
}
