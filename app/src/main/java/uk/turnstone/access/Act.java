package uk.turnstone.access;

/** What somebody does with a kind of information. The first four show something and are never more than reading. */
public enum Act {
    READ,
    LIST,
    SEARCH,
    EXPORT,
    WRITE
}
