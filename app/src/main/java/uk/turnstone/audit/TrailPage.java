package uk.turnstone.audit;

import uk.turnstone.web.list.ListShown;

/** Entries of the trail under a heading. */
public record TrailPage(Heading heading, ListShown list) {
    /** What the entries are. */
    public record Heading(String title, String about) {}
}
