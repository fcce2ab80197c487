package uk.turnstone.signin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A local account.
 *
 * @param user number of the user
 * @param key random key, used in forms
 * @param login name to sign in with
 * @param name name shown to colleagues
 * @param passwordHash Argon2id of the password; null until one is chosen
 * @param otpSealed sealed secret of one-time codes; null where none is used
 * @param otpLastStep time step of the last code accepted
 * @param passkeys how many passkeys there are
 * @param codesLeft recovery codes not yet used
 * @param begin the code with which it is being set up; null where none is waiting
 * @param reset the last reset of its second factor; null where there was none
 */
record LocalAccount(
        int user,
        UUID key,
        String login,
        String name,
        @Nullable String passwordHash,
        byte @Nullable [] otpSealed,
        long otpLastStep,
        int passkeys,
        int codesLeft,
        @Nullable Begin begin,
        @Nullable Reset reset) {

    /**
     * A code with which an account is set up.
     *
     * @param hash keyed hash of the code
     * @param until until when it is good
     * @param password true if a password is chosen with it; false where only the second factor is set anew
     */
    record Begin(byte[] hash, Instant until, boolean password) {}

    /**
     * A reset of the second factor.
     *
     * @param by login of whoever did it
     * @param at when
     */
    record Reset(String by, Instant at) {}

    boolean hasSecondFactor() {
        return otpSealed != null || passkeys > 0;
    }

    /** How it stands, in words. */
    String state() {
        if (begin != null) {
            return passwordHash == null ? "waits to be set up" : "waits for a new second factor";
        }
        return hasSecondFactor() ? "in use" : "has no second factor";
    }
}
