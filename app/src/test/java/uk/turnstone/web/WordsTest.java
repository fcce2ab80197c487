package uk.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void daysAreWrittenWithTheirWeekdayAndThreeLettersOfTheMonth() {
        assertThat(Words.day(LocalDate.of(2026, 11, 20))).isEqualTo("Fri 20 Nov 2026");
        assertThat(Words.day(LocalDate.of(2026, 9, 1))).isEqualTo("Tue 1 Sep 2026");
        assertThat(Words.moment(LocalDateTime.of(2026, 11, 20, 7, 5))).isEqualTo("Fri 20 Nov 2026 07:05");
    }

    @Test
    void daysOfThisYearNeedNoYear() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        assertThat(Words.near(LocalDate.of(2026, 9, 1), today)).isEqualTo("Tue 1 Sep");
        assertThat(Words.near(LocalDate.of(2027, 1, 4), today)).isEqualTo("Mon 4 Jan 2027");
    }

    @Test
    void aBirthDateIsWrittenAsFarAsItIsKnownAndWithoutAWeekday() {
        assertThat(born("1985-03-04", "1985-03-04")).isEqualTo("4 Mar 1985");
        assertThat(born("1985-09-01", "1985-09-30")).isEqualTo("Sep 1985");
        assertThat(born("1985-01-01", "1985-12-31")).isEqualTo("1985");
        assertThat(born("1984-05-02", "1985-05-01")).isEqualTo("1984 to 1985");
        assertThat(Words.birth(null, null)).isEqualTo("not known");
    }

    private static String born(String earliest, String latest) {
        return Words.birth(LocalDate.parse(earliest), LocalDate.parse(latest));
    }

    @Test
    void whatIsMissingIsNotKnown() {
        assertThat(Words.day(null)).isEqualTo("not known");
        assertThat(Words.moment(null)).isEqualTo("not known");
        assertThat(Words.orNotKnown(" ")).isEqualTo("not known");
    }

    @Test
    void numbersHaveCommasAndARealMinus() {
        assertThat(Words.number(1286)).isEqualTo("1,286");
        assertThat(Words.number(-5)).isEqualTo("−5");
    }
}
