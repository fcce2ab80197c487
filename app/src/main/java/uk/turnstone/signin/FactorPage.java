package uk.turnstone.signin;

import uk.turnstone.web.Problems;

/**
 * Choosing a second factor.
 *
 * @param login whose account it is
 * @param name their name
 * @param secret the secret of one-time codes, as an app wants it typed
 * @param square the same as a picture for a telephone
 * @param challenge random bytes (base64url) for a new passkey to sign
 * @param host name of this place, to which passkeys belong
 * @param user random key of the account (base64url), which the device keeps with the passkey
 * @param problems what is wrong
 */
public record FactorPage(
        String login,
        String name,
        String secret,
        OneTimeCodes.Square square,
        String challenge,
        String host,
        String user,
        Problems problems) {}
