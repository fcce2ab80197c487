package uk.turnstone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** How many people were arrested so often or oftener, as the arrests extract must show: {@code truth/arrests.csv}. */
final class TrueArrests implements Agency {
    private static final int MOST = 50;

    private final Desk desk;
    private final long[] people = new long[MOST + 1];

    TrueArrests(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void file(Subject subject) {
        people[StrictMath.min(MOST, subject.reported().size())]++;
    }

    @Override
    public void close() {
        try (Extract truth =
                new Extract(desk.directory(), "truth/arrests.csv", Headings.TRUTH_ARRESTS, desk.counts())) {
            for (int n = 1; n <= MOST; n++) {
                truth.add(
                        String.valueOf(n),
                        String.valueOf(Arrays.stream(people, n, MOST + 1).sum()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
