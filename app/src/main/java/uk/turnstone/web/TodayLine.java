package uk.turnstone.web;

import org.jspecify.annotations.Nullable;

/**
 * One thing that needs somebody today.
 *
 * @param what the person or thing, short enough for a link
 * @param href where to go about it; null where there is nowhere
 * @param why what is due, and since or until when
 * @param late whether it should have been done
 */
public record TodayLine(String what, @Nullable String href, String why, boolean late) {}
