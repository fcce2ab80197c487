package uk.turnstone.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ChangeTest {

    @ParameterizedTest
    @CsvFileSource(resources = "changes.csv", useHeadersInDisplayName = true)
    void aChangeIsShownInNumberAndPerCent(
            long previous, long now, String fileNumber, String filePercent, String screenNumber, String screenPercent) {
        var change = new Change(previous, now);
        assertThat(change.numberText(SignStyle.FILE)).isEqualTo(fileNumber);
        assertThat(change.percentText(SignStyle.FILE)).isEqualTo(filePercent);
        assertThat(change.numberText(SignStyle.SCREEN)).isEqualTo(screenNumber);
        assertThat(change.percentText(SignStyle.SCREEN)).isEqualTo(screenPercent);
    }

    @Test
    void aCountCannotBeNegative() {
        assertThatThrownBy(() -> new Change(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Change(0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void theEarlierCountAndTheChangeGiveTheLaterCount(@ForAll @IntRange int previous, @ForAll @IntRange int now) {
        var change = new Change(previous, now);
        assertThat(change.previous() + change.number()).isEqualTo(now);
        assertThat(new Change(now, previous).number()).isEqualTo(-change.number());
    }

    @Property
    void thePerCentPointsTheSameWayAsTheNumberAndNeverFallsByMoreThanAll(
            @ForAll @IntRange(min = 1) int previous, @ForAll @IntRange int now) {
        var change = new Change(previous, now);
        var percent = change.percent(new Rounding(10)).orElseThrow();
        assertThat(percent.signum()).isEqualTo(Long.signum(change.number()));
        assertThat(percent).isGreaterThanOrEqualTo(BigDecimal.valueOf(-100));
    }
}
