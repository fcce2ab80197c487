package uk.turnstone.web;

import java.util.List;

/**
 * What the role of the reader may see.
 *
 * @param lines one for each kind of information
 */
public record AccessPage(List<Line> lines) {

    /**
     * A kind of information.
     *
     * @param category its title
     * @param reach whose rows, or “No”
     * @param why the reason
     */
    public record Line(String category, String reach, String why) {}
}
