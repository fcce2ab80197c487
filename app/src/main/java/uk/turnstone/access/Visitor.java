package uk.turnstone.access;

/**
 * Whoever looks at a page: the context in which they act, and the words in which the page says so.
 *
 * @param context on whose behalf the request acts
 * @param partnershipName name of the partnership
 * @param agencyName name of the agency worked for; empty for the public
 * @param roleTitle the role in words
 * @param signedIn false for the public
 * @param desk whom to ask about a record that one may not open, with how to reach them
 */
public record Visitor(
        Context context, String partnershipName, String agencyName, String roleTitle, boolean signedIn, String desk) {}
