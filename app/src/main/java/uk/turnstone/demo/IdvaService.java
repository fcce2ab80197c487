package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.Locale;

/** The service for those harmed. It alone knows who lives in the refuge: no other extract may say where that is. */
final class IdvaService implements AutoCloseable {
    /** Written nowhere but in this service's own extract. */
    static final Address REFUGE = new Address("Lantern House, Dunsea", "NK10 9ZZ");

    private static final Weighted<String> REFERRERS = Weighted.table(
            "police",
            60,
            "self",
            12,
            "health",
            10,
            "housing",
            4,
            "children's services",
            6,
            "probation",
            3,
            "charity",
            5);

    private final PartnerFile file;
    private final Numbering referrals;
    private final Numbering clients;

    IdvaService(Desk desk) {
        this.file = new PartnerFile(desk, Source.DOMESTIC_ABUSE_REFERRALS, ErrorRates.VICTIM_SERVICE, 0);
        this.referrals = new Numbering(desk.chance().part("referrals"), 7);
        this.clients = new Numbering(desk.chance().part("clients of the idva"), 7);
    }

    /** Refers the one harmed, always where the risk is high, otherwise as it comes. */
    void refer(Abuse abuse, Chance chance) {
        LocalDate on = abuse.times().getLast().toLocalDate().plusDays(1);
        if (on.isBefore(DemoCalendar.EXTRACTED.minusYears(2)) || !(abuse.high() || chance.happens(0.4))) {
            return;
        }
        Person harmed = abuse.harmed();
        Clerk.Entry seen = file.seen(harmed, on, chance);
        LocalDate closed = on.plusDays(chance.between(20, 240));
        boolean open = closed.isAfter(DemoCalendar.EXTRACTED);
        boolean refuge = abuse.high() && open && chance.happens(0.4);
        String ref = String.format(Locale.ROOT, "R%07d", referrals.next());
        String client = String.format(Locale.ROOT, "L%07d", clients.at(harmed.index()));
        file.about(
                harmed,
                ref,
                ref,
                client,
                seen.surname(),
                seen.forenames(),
                seen.knownAs(),
                harmed.sex().code(),
                harmed.ethnicity(),
                seen.birth(),
                refuge ? REFUGE.line() : seen.address(),
                refuge ? REFUGE.postcode() : seen.postcode(),
                refuge ? Site.at(REFUGE).uprn() : "",
                refuge ? "refuge" : "residence",
                abuse.high() ? "yes" : "no",
                on.toString(),
                REFERRERS.pick(chance),
                abuse.high() ? "high" : chance.happens(0.5) ? "standard" : "medium",
                open
                        ? (chance.happens(0.7) ? "supported" : "contacted")
                        : chance.happens(0.8) ? "closed" : "not engaged",
                open ? "" : closed.toString(),
                String.valueOf(abuse.children()));
    }

    @Override
    public void close() {
        file.close();
    }
}
