package uk.turnstone.web.picture;

import java.util.ArrayList;
import java.util.List;

/** Puts what would lie on one spot one under another: each thing goes into the first row that has room. */
final class LaneRows {
    static final double ROW = 22;

    private final List<Double> ends = new ArrayList<>();

    /** Number of the first row with room from here to there, from 0; taken from then on. Ask in the order of beginnings. */
    int take(double from, double to) {
        for (int row = 0; row < ends.size(); row++) {
            if (ends.get(row) <= from) {
                ends.set(row, to);
                return row;
            }
        }
        ends.add(to);
        return ends.size() - 1;
    }

    /** Height of a lane; one without anything in it stays as high as one row. */
    double height() {
        return 8 + ROW * Math.max(1, ends.size());
    }
}
