package uk.turnstone.signin;

import uk.turnstone.web.Problems;

/**
 * Setting an account up.
 *
 * @param login what was typed, or whose account it is
 * @param fresh true if a password is chosen; false if the one there is is asked for
 * @param problems what is wrong
 */
public record BeginPage(String login, boolean fresh, Problems problems) {}
