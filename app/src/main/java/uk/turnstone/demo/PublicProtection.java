package uk.turnstone.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** Domestic abuse: incidents that the police were called to, and referrals to the service that stands by those harmed. */
final class PublicProtection implements Agency {
    private static final Weighted<String> KINDS = Weighted.table(
            "verbal", 40, "physical", 28, "coercive control", 12, "stalking", 8, "damage", 8, "sexual", 2, "other", 2);
    private static final OffenceKind ASSAULT = OffenceKind.ALL.stream()
            .filter(kind -> kind.group().equals("violence"))
            .findFirst()
            .orElseThrow();

    private final Desk desk;
    private final CrimeRecords crimes;
    private final CallLog calls;
    private final Ties ties;
    private final PartnerFile incidents;
    private final IdvaService idva;
    private final Numbering numbers;

    PublicProtection(Desk desk, CrimeRecords crimes, CallLog calls, Ties ties) {
        this.desk = desk;
        this.crimes = crimes;
        this.calls = calls;
        this.ties = ties;
        this.incidents = new PartnerFile(desk, Source.POLICE_DOMESTIC_INCIDENTS, ErrorRates.VICTIM_SERVICE, 2, 0);
        this.idva = new IdvaService(desk);
        this.numbers = new Numbering(desk.chance().part("domestic"), 7);
    }

    @Override
    public void file(Subject subject) {
        for (Abuse abuse : Abuse.by(subject, desk.circle())) {
            ties.kept(subject.person(), abuse.relation(), abuse.harmed());
            Chance chance = incidents.chance(subject.person());
            for (int i = 0; i < abuse.times().size(); i++) {
                incident(subject, abuse, abuse.times().get(i), chance.part(i));
            }
            idva.refer(abuse, chance.part("referral"));
        }
    }

    private void incident(Subject subject, Abuse abuse, LocalDateTime at, Chance chance) {
        LocalDate day = at.toLocalDate();
        int number = numbers.next();
        String ref = String.format(Locale.ROOT, "INC/%02d/%07d", at.getYear() % 100, number);
        String kind = KINDS.pick(chance);
        boolean physical = kind.equals("physical") && chance.happens(0.8);
        // Crimes that began as incidents are counted apart from those of custody: eight digits.
        String crime = physical ? String.format(Locale.ROOT, "SV%02d/1%07d", at.getYear() % 100, number) : "";
        String occurrence = physical ? crime : ref;
        if (physical) {
            crimes.suspect(subject, crime, day, ASSAULT, false, chance.part("suspect"));
            crimes.harmed(abuse.harmed(), crime, day, ASSAULT, "victim", chance.part("victim"));
        }
        Address home = subject.person().addressOn(day);
        calls.took(at.minusMinutes(chance.between(6, 40)), "domestic", Site.at(home), ref, crime, occurrence);
        Clerk.Entry seen = incidents.seen(abuse.harmed(), day, chance);
        String nominal = desk.nominals().of(abuse.harmed(), chance.part("nominal"));
        incidents.about(
                abuse.harmed(),
                ref + "|" + nominal,
                ref,
                nominal,
                Minute.of(at),
                new Quoting(0.1, 0.004).quote(crime, chance),
                seen.surname(),
                seen.forenames(),
                abuse.harmed().sex().code(),
                seen.birth(),
                home.line(),
                home.postcode(),
                kind,
                abuse.high() ? "high" : chance.one(List.of("standard", "standard", "medium")),
                String.valueOf(abuse.children()),
                desk.nominals().first(subject.person()),
                abuse.relation());
        incidents.reports(ref + "|" + nominal, occurrence);
    }

    @Override
    public void close() {
        incidents.close();
        idva.close();
    }
}
