package uk.turnstone.audit;

import uk.turnstone.web.Problems;

/** Asks for the reference of a person, without a name. */
public record AskPage(String person, Problems problems) {}
