package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Fills the crime record from what people were arrested for. */
final class CrimeDesk implements Agency {
    /** Share of crimes of a group that harm somebody by name. */
    private static final Map<String, Double> HARMING =
            Map.of("violence", 0.92, "acquisitive", 0.35, "criminal damage", 0.7, "public order", 0.4, "vehicle", 0.3);

    private final Desk desk;
    private final CrimeRecords records;
    private final Ties ties;

    CrimeDesk(Desk desk, CrimeRecords records, Ties ties) {
        this.desk = desk;
        this.records = records;
        this.ties = ties;
    }

    @Override
    public void file(Subject subject) {
        Chance chance = subject.person().chance().part("crime record");
        for (int i = 0; i < subject.reported().size(); i++) {
            file(subject, subject.reported().get(i), chance.part(i));
        }
    }

    private void file(Subject subject, Reported reported, Chance chance) {
        OffenceKind kind = reported.arrest().charge().kind();
        LocalDate day = reported.day();
        String crime = reported.crimeNumber();
        records.suspect(subject, crime, day, kind, reported.charged(), chance.part("suspect"));
        List<Person> there = new java.util.ArrayList<>(List.of(subject.person()));
        if (chance.part("with").happens(0.06)) {
            Chance with = chance.part("companion");
            desk.circle()
                    .companion(with, Circle.atLeast(12, day).and(p -> !there.contains(p)))
                    .forEach(other -> {
                        there.add(other);
                        records.companion(other, crime, day, kind, with.part("row"));
                        ties.known(subject.person(), "co-defendant", other, day);
                    });
        }
        boolean harms = chance.part("harms").happens(HARMING.getOrDefault(kind.group(), 0.02));
        List<String> roles = harms
                ? (chance.part("seen").happens(0.12) ? List.of("victim", "witness") : List.of("victim"))
                : List.of();
        for (String role : roles) {
            Chance harmed = chance.part(role);
            desk.circle()
                    .somebody(harmed, Circle.atLeast(8, day).and(p -> !there.contains(p)))
                    .forEach(other -> {
                        there.add(other);
                        records.harmed(other, crime, day, kind, role, harmed.part("row"));
                    });
        }
    }

    @Override
    public void close() {
        records.close();
    }
}
