package uk.turnstone.performance;

/** A group of offences as it may be shown: how many reports in the last 12 months and the 12 before, and their harm. */
public record OffenceRow(String group, String last, String before, String harmLast, String harmBefore) {}
