package uk.turnstone.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreachesTest {
    private static final LocalDateTime AWARE = LocalDateTime.of(2026, 11, 20, 9, 5);

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:05, , , 72 hours left, false",
        "2026-11-22T10:05, , , 23 hours left, false",
        "2026-11-23T08:05, , , 1 hour left, false",
        "2026-11-23T09:04, , , 0 hours left, false",
        "2026-11-23T09:06, , , late by 0 hours, true",
        "2026-11-23T11:05, , , late by 2 hours, true",
        "2026-11-29T11:05, 2026-11-23T09:05, , notified in time, false",
        "2026-11-29T11:05, 2026-11-23T09:06, , notified after the 72 hours, false",
        "2026-11-29T11:05, , a risk is unlikely, not to be notified, false"
    })
    void theClockRunsSeventyTwoHoursFromWhenSomebodyBecameAware(
            LocalDateTime now,
            @Nullable LocalDateTime notified,
            @Nullable String notNotified,
            String words,
            boolean late) {
        var breach = new Breaches.Breach(
                UUID.randomUUID(), 1, "Police", "", "", AWARE, "", null, null, notified, notNotified, null, null, null);
        assertThat(breach.clock(now)).isEqualTo(words);
        assertThat(breach.late(now)).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({
        "unlikely, because the file was sealed, , , , , , false, ''",
        "'', because the file was sealed, , , , , , false, risk",
        "risk, short, , , , , , false, why",
        "risk, because it was read, 21/11/2026, 9:05, , , , false, ''",
        "risk, because it was read, 20/11/2026, 9:04, , , , false, notifiedDay",
        "risk, because it was read, 31/11/2026, 9:04, , , , false, notifiedDay",
        "risk, because it was read, 21/11/2026, '', , , , false, notifiedDay",
        "risk, because it was read, 24/11/2026, 9:05, , , , false, notifiedDay",
        "risk, because it was read, , , a good reason, , , false, notNotified",
        "unlikely, because it was sealed, , , a good reason, nobody was, a lock, true, ''",
        "unlikely, because it was sealed, , , , nobody was, a lock, true, close",
        "high risk, because it was read, 21/11/2026, 9:05, , no, a lock, true, told",
        "high risk, because it was read, 21/11/2026, 9:05, , each was telephoned, a lock, true, ''",
        "risk, because it was read, 21/11/2026, 9:05, , each was telephoned, , true, close"
    })
    void whatIsWrongWithAnAssessmentIsSaidAtItsField(
            String risk,
            String why,
            @Nullable String day,
            @Nullable String time,
            @Nullable String not,
            @Nullable String told,
            @Nullable String lessons,
            boolean close,
            String field) {
        var breach = new Breaches.Breach(
                UUID.randomUUID(), 1, "Police", "", "", AWARE, "", null, null, null, null, null, null, null);
        var typed = new BreachPage.Typed(
                risk, why, words(day), words(time), words(not), words(told), words(lessons), close);
        var problems = typed.problems(breach, LocalDateTime.of(2026, 11, 23, 12, 0));
        if (field.isEmpty()) {
            assertThat(problems.any()).as(problems.toString()).isFalse();
        } else {
            assertThat(problems.with(field)).isNotNull();
        }
    }

    private static String words(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
