package uk.turnstone.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RoundClassesTest {

    @Test
    void limitsAreRoundAndFiveClassesHoldAllCounts() {
        assertThat(RoundClasses.of(235).names())
                .containsExactly("under 50", "50 to 99", "100 to 149", "150 to 199", "200 or more");
        assertThat(RoundClasses.of(4).names()).containsExactly("under 1", "1", "2", "3", "4 or more");
    }

    @Property
    void theGreatestCountIsInsideTheLastClassAndNotFarBeyondIt(
            @ForAll @LongRange(min = 0, max = 10_000_000) long count) {
        long step = RoundClasses.of(count).step();
        assertThat(count).isLessThan(5 * step);
        assertThat(step == 1 || count * 2 >= 5 * step / 2).isTrue();
    }

    @Property
    void aGreaterCountIsNeverInALighterClass(
            @ForAll @LongRange(min = 0, max = 5000) long one, @ForAll @LongRange(min = 0, max = 5000) long other) {
        var classes = RoundClasses.of(3000);
        assertThat(classes.classOf(Math.min(one, other))).isLessThanOrEqualTo(classes.classOf(Math.max(one, other)));
    }
}
