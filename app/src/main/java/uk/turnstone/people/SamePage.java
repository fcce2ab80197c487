package uk.turnstone.people;

import java.util.List;
import uk.turnstone.web.Problems;

/**
 * Two people side by side, and the question whether they are one.
 *
 * @param one the one
 * @param other the other
 * @param rows the evidence
 * @param decides whether the reader decides; else they propose
 * @param reason the reason typed so far
 * @param problems what is wrong with the form
 */
public record SamePage(
        SomebodyNamed one,
        SomebodyNamed other,
        List<Compared> rows,
        boolean decides,
        String reason,
        Problems problems) {}
