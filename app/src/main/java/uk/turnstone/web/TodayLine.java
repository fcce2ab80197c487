package uk.turnstone.web;

import org.jspecify.annotations.Nullable;

/**
 * One thing that needs somebody today.
 *
 * @param subject the person or thing, short enough for a link
 * @param href where to go about it
 * @param what what happened, or is to be done
 * @param when since or until when, in words
 * @param late whether it should have been done
 * @param whose who does it, where that is somebody; null where it is the team's
 * @param mine false where it is a colleague's
 */
public record TodayLine(
        String subject,
        String href,
        String what,
        String when,
        boolean late,
        @Nullable String whose,
        boolean mine) {

    /** A line that is the whole team's. */
    public static TodayLine ofTheTeam(String subject, String href, String what, String when, boolean late) {
        return new TodayLine(subject, href, what, when, late, null, true);
    }
}
