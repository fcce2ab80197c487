package uk.turnstone.walk;

import java.util.List;
import java.util.Set;

/**
 * A line of docs/security/access-matrix-cases.csv.
 *
 * @param route the page
 * @param names what stands in its address, in order; empty where it shows nothing of a case
 * @param shows what must stand on the page; empty where it is enough that the page opens
 * @param to roles that get it, by the kind of case
 */
record CaseRow(Route route, List<String> names, String shows, java.util.Map<CaseKind, Set<String>> to) {
    /** Whether the address leads to one case, so that it can be compared with an address that leads to nothing. */
    boolean hasKey() {
        return !names.isEmpty() && !names.contains("list") && !names.getFirst().equals("search");
    }

    boolean isSearchOfProgram() {
        return route.path().equals("/api/v1/people/search");
    }

    boolean isOfClient() {
        return names.stream().anyMatch(name -> name.startsWith("client"));
    }

    @Override
    public String toString() {
        return route.method() + " " + route.path() + (isOfClient() ? " of a client" : "")
                + (shows.isEmpty() ? "" : " shows " + shows);
    }
}
