package uk.turnstone.demo;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An arrest as the custody desk writes it. */
final class ArrestRow {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final Clerk DESK = new Clerk(ErrorRates.CUSTODY_DESK);

    private static final Quoting QUOTING = new Quoting(0.04, 0.002);

    private ArrestRow() {}

    /** The columns of {@link Headings#ARRESTS}. */
    static String[] of(Subject subject, Reported reported, Chance chance) {
        Life.Arrest arrest = reported.arrest();
        Clerk.Entry seen = subject.writtenBy(DESK, arrest.at().toLocalDate(), chance);
        OffenceKind kind = arrest.charge().kind();
        return new String[] {
            reported.custodyRecord(),
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
            reported.crimeNumber(),
            QUOTING.quote(reported.asn(), chance.part("asn")),
            kind.code(),
            kind.title(),
            kind.group(),
            arrest.outcome()
        };
    }
}
