package uk.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "23/11/2026",
                " 23/11/2026 ",
                "2026-11-23",
                "23.11.2026",
                "23 Nov 2026",
                "23  nov 2026",
                "23 November 2026",
                "Mon 23 Nov 2026"
            })
    void theDayComesFirstHoweverItIsWritten(String typed) {
        assertThat(TypedDay.read(typed)).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "11/23/2026", "31/11/2026", "29/02/2025", "23/11/26", "soon", "Tue 23 Nov 2026", "0026-11-23"
            })
    void whatIsNoDayIsNone(String typed) {
        assertThat(TypedDay.read(typed)).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1900, 1999, 2026, 2100})
    void whatAFieldShowsIsReadBack(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        for (LocalDate day = first; day.getYear() == year; day = day.plusDays(1)) {
            assertThat(TypedDay.read(TypedDay.field(day))).isEqualTo(day);
        }
    }
}
