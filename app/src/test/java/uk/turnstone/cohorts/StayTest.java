package uk.turnstone.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class StayTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    @Property
    void twoStaysOverlapWhereSomeDayIsInBoth(
            @ForAll @IntRange(max = 20) int a,
            @ForAll @IntRange(min = 1, max = 20) int aDays,
            @ForAll @IntRange(max = 20) int b,
            @ForAll @IntRange(min = 1, max = 20) int bDays,
            @ForAll boolean aOpen,
            @ForAll boolean bOpen) {
        Stay one = stay(a, aDays, aOpen);
        Stay other = stay(b, bDays, bOpen);
        boolean aDayInBoth = IntStream.range(0, 60)
                .mapToObj(FIRST::plusDays)
                .anyMatch(day -> one.includes(day) && other.includes(day));
        assertThat(one.overlaps(other)).isEqualTo(aDayInBoth).isEqualTo(other.overlaps(one));
    }

    private static Stay stay(int from, int days, boolean open) {
        LocalDate joined = FIRST.plusDays(from);
        return open ? Stay.since(joined, "Why.") : new Stay(joined, "Why.", joined.plusDays(days), "Done.");
    }
}
