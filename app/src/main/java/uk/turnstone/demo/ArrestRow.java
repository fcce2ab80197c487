package uk.turnstone.demo;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An arrest as the custody desk writes it. */
final class ArrestRow {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final Clerk DESK = new Clerk(ErrorRates.CUSTODY_DESK);

    private ArrestRow() {}

    /**
     * The columns of {@link Headings#ARRESTS}.
     *
     * @param numbers of the custody record and the crime, of the force's own counting
     */
    static String[] of(Subject subject, Life.Arrest arrest, PoliceNumbers numbers, Chance chance) {
        Clerk.Entry seen = subject.writtenBy(DESK, arrest.at().toLocalDate(), chance);
        OffenceKind kind = arrest.charge().kind();
        return new String[] {
            numbers.custody(),
            MINUTE.format(arrest.at()),
            seen.pnc(),
            seen.pnc().isEmpty() || chance.happens(0.2)
                    ? ""
                    : subject.identifiers().cro(),
            seen.surname(),
            seen.forenames(),
            seen.knownAs(),
            chance.happens(0.008) ? "U" : subject.life().person.sex().code(),
            seen.birth(),
            chance.happens(0.03) ? "No fixed abode" : seen.address(),
            seen.postcode(),
            numbers.crime(),
            kind.code(),
            kind.title(),
            kind.group(),
            arrest.outcome(),
            chance.happens(0.1) ? "" : numbers.asn()
        };
    }
}
