package uk.turnstone.access;

/**
 * What a role may do with a kind of information by its relation to the case.
 *
 * @param read what the page or record may show
 * @param list what a row in a list, tile, queue or picture may show
 * @param search what a hit may show and what may be searched by
 * @param export what a file, print, interface or feed may carry
 * @param write what may be added or superseded
 * @param why the reason in one sentence
 */
public record Rule(
        String role,
        String category,
        Relation relation,
        Level read,
        Level list,
        Level search,
        Level export,
        Level write,
        String why) {

    /** What it gives for an act. */
    public Level of(Act act) {
        return switch (act) {
            case READ -> read;
            case LIST -> list;
            case SEARCH -> search;
            case EXPORT -> export;
            case WRITE -> write;
        };
    }
}
