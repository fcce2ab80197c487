package uk.turnstone.intake;

import java.util.List;

/** The formats there are. */
public record FormatsPage(List<Format> formats) {}
