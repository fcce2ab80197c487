package uk.turnstone.access;

/** What somebody who asks for a record learns of there being one. */
public enum Existence {
    /** They read it, or some of it. */
    KNOWN,
    /** That something matches, and whom to ask at the partnership; not whose it is. */
    AGENCY_CONTACT,
    /** The same answer as for something that does not exist. */
    HIDDEN,
    /** “Restricted record” without a name, or hidden, as the partnership has set it. */
    BY_SETTING,
    /** That it exists is no secret. */
    OPEN;

    String written() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
