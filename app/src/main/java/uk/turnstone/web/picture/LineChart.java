package uk.turnstone.web.picture;

/**
 * A figure over time as a line, with its usual range, its mean and its target; points outside the range are diamonds, the
 * same period a year before is hollow, and the last is filled and carries its number.
 *
 * @param periodHeading what the points are, such as Month
 */
public record LineChart(Heading heading, String periodHeading, Unit unit, Trend trend) {

    /** The picture of it. */
    public Picture picture() {
        String gaps = trend.gaps();
        Heading whole = gaps.isEmpty()
                ? heading
                : new Heading(heading.id(), heading.title(), heading.sentence() + " " + gaps, heading.source());
        return whole.over(new LineDrawing(whole, unit, trend).draw(), trend.table(periodHeading, unit));
    }
}
