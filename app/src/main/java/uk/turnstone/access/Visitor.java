package uk.turnstone.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever looks at a page: the context in which they act, and the words in which the page says so.
 *
 * @param context on whose behalf the request acts
 * @param partnershipName name of the partnership
 * @param agencyName name of the agency worked for; empty for the public
 * @param roleTitle the role in words
 * @param signedIn false for the public
 * @param desk whom to ask about a record that one may not open, with how to reach them
 * @param post key of the post in which they work; null for the public
 * @param posts how many posts they have today, of which they work in one at a time
 */
public record Visitor(
        Context context,
        String partnershipName,
        String agencyName,
        String roleTitle,
        boolean signedIn,
        String desk,
        @Nullable UUID post,
        int posts) {

    /** The same visitor in another context, as when they read the past. */
    public Visitor in(Context other) {
        return new Visitor(other, partnershipName, agencyName, roleTitle, signedIn, desk, post, posts);
    }
}
