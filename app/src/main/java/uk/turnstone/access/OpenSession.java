package uk.turnstone.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that somebody can look at and end.
 *
 * @param key random key, used in forms
 * @param post what they work as in it: role and agency in words
 * @param how by what they signed in
 * @param from address on the network from which it began
 * @param browser the browser in words
 * @param begun when it began
 * @param lastSeen when something was last asked in it, to within some seconds
 * @param ended when it ended; null while open
 * @param endedBy who or what ended it; null while open
 */
public record OpenSession(
        UUID key,
        String post,
        String how,
        String from,
        String browser,
        Instant begun,
        Instant lastSeen,
        @Nullable Instant ended,
        @Nullable String endedBy) {}
