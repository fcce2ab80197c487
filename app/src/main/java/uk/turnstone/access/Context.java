package uk.turnstone.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf something is done: a user works for an agency, in a role, for a purpose, in a partnership, on a day.
 * Every transaction carries it, and the database decides by it.
 *
 * @param user login of the person, or the name of the product's own job
 * @param name name shown to colleagues
 * @param partnership number of the partnership
 * @param agency number of the agency worked for
 * @param role name of the role, as in the access rules
 * @param purpose what the work is for
 * @param today the day taken for today; where the past is read, the day as on whose end it is known
 * @param request number of the request, also in the log
 * @param asking the real today of whoever reads the past, by whose agreements and rules it is read; null for the present
 * @param use what is done with what is read: looked at, shown in a list, or exported
 */
public record Context(
        String user,
        String name,
        int partnership,
        int agency,
        String role,
        String purpose,
        LocalDate today,
        String request,
        @Nullable LocalDate asking,
        Act use) {

    /** The present, to look at. */
    public Context(
            String user,
            String name,
            int partnership,
            int agency,
            String role,
            String purpose,
            LocalDate today,
            String request) {
        this(user, name, partnership, agency, role, purpose, today, request, null, Act.READ);
    }

    /** Whether the past is read. */
    public boolean isPast() {
        return asking != null;
    }

    /** The same asker, who reads what was known at the end of a day. @throws IllegalArgumentException for a day to come */
    public Context asKnownOn(LocalDate day) {
        if (day.isAfter(decidedOn())) {
            throw new IllegalArgumentException("Nobody knows yet what will be known on " + day);
        }
        return new Context(user, name, partnership, agency, role, purpose, day, request, decidedOn(), use);
    }

    /** The same asker, who does this with what is read: what may be exported is less than what may be looked at. */
    public Context to(Act what) {
        return new Context(user, name, partnership, agency, role, purpose, today, request, asking, what);
    }

    /** The same asker, for one of the purposes of their role. */
    public Context forPurpose(String chosen) {
        return new Context(user, name, partnership, agency, role, chosen, today, request, asking, use);
    }

    /** The day by whose rules and agreements it is decided what may be read: always the real today. */
    public LocalDate decidedOn() {
        return asking == null ? today : asking;
    }
}
