package uk.turnstone.signin;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.turnstone.access.OpenSession;
import uk.turnstone.web.Words;

/**
 * Where somebody is signed in, and was.
 *
 * @param sessions open ones first
 * @param current key of the session in which the page is read
 * @param idleMinutes after how many idle minutes a session ends
 * @param reset a reset of the second factor in the last 90 days; null where there was none
 * @param clock whose clock times are told by
 */
public record SessionsPage(
        List<OpenSession> sessions,
        @Nullable UUID current,
        long idleMinutes,
        @Nullable Reset reset,
        ZoneId clock) {

    /**
     * A reset of the second factor by somebody else.
     *
     * @param by login of whoever did it
     * @param at when
     */
    public record Reset(String by, Instant at) {}

    public List<OpenSession> open() {
        return sessions.stream().filter(session -> session.ended() == null).toList();
    }

    public List<OpenSession> ended() {
        return sessions.stream().filter(session -> session.ended() != null).toList();
    }

    /** A moment by the clock of the partnership. */
    public String moment(@Nullable Instant at) {
        return Words.moment(at == null ? null : LocalDateTime.ofInstant(at, clock));
    }
}
