package uk.turnstone.signin;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Problems;

/**
 * The local accounts.
 *
 * @param accounts by name
 * @param login what was typed for a new one
 * @param name what was typed for a new one
 * @param problems what is wrong with that
 * @param handed a code that was just made, to be handed over; null where none was
 */
public record AccountsPage(
        List<Line> accounts,
        String login,
        String name,
        Problems problems,
        @Nullable Handed handed) {

    /**
     * An account.
     *
     * @param key random key, used in forms
     * @param login name to sign in with
     * @param name name shown
     * @param state how it stands, in words
     * @param own true for the reader's own, which somebody else must reset
     */
    public record Line(UUID key, String login, String name, String state, boolean own) {}

    /**
     * A code to set an account up with.
     *
     * @param login whose account it is
     * @param code the code, shown once
     */
    public record Handed(String login, String code) {}
}
