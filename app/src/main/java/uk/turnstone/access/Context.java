package uk.turnstone.access;

import java.time.LocalDate;

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
 * @param today the day taken for today
 * @param request number of the request, also in the log
 */
public record Context(
        String user,
        String name,
        int partnership,
        int agency,
        String role,
        String purpose,
        LocalDate today,
        String request) {}
