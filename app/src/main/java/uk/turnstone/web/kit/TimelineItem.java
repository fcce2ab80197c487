package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param byline who says so
 */
public record TimelineItem(
        @Nullable Phrase label,
        @Nullable String text,
        @Nullable Content html,
        @Nullable TimelineMoment datetime,
        @Nullable Phrase byline,
        @Nullable String classes,
        Attributes attributes)
        implements Wording {

    public static TimelineItem of(String label, TimelineMoment datetime, String text) {
        return new TimelineItem(Phrase.of(label), text, null, datetime, null, null, Attributes.NONE);
    }
}
