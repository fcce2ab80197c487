package uk.turnstone.demo;

import java.time.LocalDate;

/** The force's crime record: those suspected and, in a file of their own, those harmed and those who saw it. */
final class CrimeRecords implements AutoCloseable {
    private final Desk desk;
    private final PartnerFile suspects;
    private final PartnerFile victims;

    CrimeRecords(Desk desk) {
        this.desk = desk;
        this.suspects = new PartnerFile(desk, Source.POLICE_CRIME_SUSPECTS, ErrorRates.CRIME_RECORD, 2, 0, 1);
        this.victims = new PartnerFile(desk, Source.POLICE_CRIME_VICTIMS, ErrorRates.VICTIM_SERVICE, 2, 0, 1);
    }

    /** Names a suspect. */
    void suspect(Subject subject, String crime, LocalDate day, OffenceKind kind, boolean charged, Chance chance) {
        write(subject.person(), suspects.seen(subject, day, chance), crime, day, kind, charged, chance);
    }

    /** Names one who was with the suspect and of whom only the name is known. */
    void companion(Person person, String crime, LocalDate day, OffenceKind kind, Chance chance) {
        Clerk.Entry seen = new Clerk(ErrorRates.STREET).write(person, Identifiers.NONE, day, "", chance);
        write(person, seen, crime, day, kind, false, chance);
    }

    private void write(
            Person person,
            Clerk.Entry seen,
            String crime,
            LocalDate day,
            OffenceKind kind,
            boolean charged,
            Chance chance) {
        String nominal = desk.nominals().of(person, chance.part("nominal"));
        String key = crime + "|" + nominal;
        suspects.about(
                person,
                key,
                crime,
                nominal,
                day.toString(),
                charged ? "offender" : "suspect",
                seen.pnc(),
                seen.surname(),
                seen.forenames(),
                person.sex().code(),
                seen.birth(),
                seen.address(),
                seen.postcode(),
                kind.code(),
                kind.title(),
                kind.group(),
                charged ? "charged" : "");
        suspects.reports(key, crime);
    }

    /**
     * Names one who was harmed, or who saw it.
     *
     * @param role victim or witness
     * @return the police's number of that person
     */
    String harmed(Person person, String crime, LocalDate day, OffenceKind kind, String role, Chance chance) {
        Clerk.Entry seen = victims.seen(person, day, chance);
        String nominal = desk.nominals().of(person, chance.part("nominal"));
        String key = crime + "|" + nominal;
        victims.about(
                person,
                key,
                crime,
                nominal,
                day.toString(),
                role,
                seen.surname(),
                seen.forenames(),
                person.sex().code(),
                seen.birth(),
                seen.address(),
                seen.postcode(),
                kind.title());
        victims.reports(key, crime);
        return nominal;
    }

    @Override
    public void close() {
        suspects.close();
        victims.close();
    }
}
