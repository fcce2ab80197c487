package uk.turnstone.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a user, in a role, has to do with a case. */
public enum Relation {
    /** Allocated to the user or covered, on the list of a meeting the user is named for, or the item the user keeps. */
    OWN,
    /** A colleague's case in the same unit and purpose. */
    TEAM,
    /** Another case of the agency worked for; of the partnership itself every case of its partners. */
    AGENCY,
    /** Everything else. */
    UNRELATED,
    /** Restricted against the user; beats every other. */
    BARRED;

    /** Those for which the table of access has columns, nearest first. */
    static final List<Relation> IN_THE_TABLE = List.of(OWN, TEAM, AGENCY, UNRELATED);

    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Relation named(String name) {
        return Arrays.stream(values())
                .filter(relation -> relation.written().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No relation is called “" + name + "”"));
    }
}
