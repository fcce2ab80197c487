package uk.turnstone.people;

import java.util.UUID;
import uk.turnstone.access.BreakGlass;
import uk.turnstone.web.Problems;

/**
 * The form on which break-glass is asked for. It names nobody.
 *
 * @param person key of the person
 * @param reason what was typed so far
 * @param minutes for how long it opens
 * @param problems what is wanting
 */
public record BreakGlassPage(UUID person, BreakGlass.Reason reason, int minutes, Problems problems) {}
