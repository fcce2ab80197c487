package uk.turnstone.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as whom one can sign in during a demonstration.
 *
 * @param login name to sign in with
 * @param name name shown
 * @param agency code of the agency
 * @param agencyName name of the agency
 * @param role name of the role
 * @param roleTitle the role in words
 * @param post key of the post
 */
public record DemoUser(
        String login,
        String name,
        String agency,
        String agencyName,
        String role,
        String roleTitle,
        @Nullable UUID post) {}
