package uk.turnstone.signin;

import uk.turnstone.web.Problems;

/**
 * The second factor.
 *
 * @param problems what is wrong with the code
 * @param challenge random bytes (base64url) for a passkey to sign
 * @param host name of this place, to which passkeys belong
 */
public record SecondFactorPage(Problems problems, String challenge, String host) {}
