package uk.turnstone.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PartialDateTest {

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvFileSource(resources = "birth-dates.csv", numLinesToSkip = 1)
    void birthDatesAreReadInFourForms(String raw, @Nullable String read) {
        assertThat(PartialDate.parse(raw).map(PartialDate::toString).orElse(null))
                .isEqualTo(read);
    }

    @ParameterizedTest(name = "born {0}, on {1}: {2}, {3}")
    @CsvFileSource(resources = "under-18.csv", numLinesToSkip = 1)
    void whoIsUnderEighteenIsSaidOrNotSaid(String birth, LocalDate day, PartialDate.Answer answer, String why) {
        assertThat(PartialDate.parse(birth).orElseThrow().under18On(day))
                .as(why)
                .isEqualTo(answer);
    }

    @Property
    void aYearNeverSaysMoreThanADayInIt(
            @ForAll @IntRange(min = 1950, max = 2030) int year,
            @ForAll @IntRange(min = 1, max = 365) int birthday,
            @ForAll @IntRange(max = 30_000) int daysAfter) {
        LocalDate birth = LocalDate.ofYearDay(year, birthday);
        LocalDate day = LocalDate.of(1960, 1, 1).plusDays(daysAfter);
        PartialDate.Answer byYear = PartialDate.of(java.time.Year.of(year)).under18On(day);
        PartialDate.Answer byDay = PartialDate.of(birth).under18On(day);
        assertThat(byDay).isNotEqualTo(PartialDate.Answer.CANNOT_SAY);
        assertThat(byYear).isIn(byDay, PartialDate.Answer.CANNOT_SAY);
    }

    @Test
    void daysThatSystemsEnterForNoneDoNotCount() {
        assertThat(PartialDate.of(LocalDate.of(1970, 1, 1)).isFull()).isFalse();
        assertThat(PartialDate.of(LocalDate.of(1970, 1, 2)).isFull()).isTrue();
    }

    @Test
    void aSpanThatIsNoDayMonthOrYearCannotBeMade() {
        assertThatThrownBy(() ->
                        new PartialDate(LocalDate.of(2000, 1, 1), LocalDate.of(2000, 1, 2), PartialDate.Precision.DAY))
                .hasMessageContaining("is not one day");
    }
}
