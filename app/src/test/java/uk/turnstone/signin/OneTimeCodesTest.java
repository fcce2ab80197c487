package uk.turnstone.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 6238, appendix B, as six digits. */
class OneTimeCodesTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void aCodeOfTheStandardIsRightAtItsSecond(long second, String code) {
        assertThat(at(second).step(SECRET, code, 0)).hasValue(second / 30);
    }

    @ParameterizedTest
    @CsvSource({"-31, false", "-30, true", "0, true", "30, true", "60, false"})
    void aCodeIsGoodForItsHalfMinuteAndTheOnesBeforeAndAfter(long later, boolean good) {
        assertThat(at(1_111_111_110L + later).step(SECRET, "050471", 0).isPresent())
                .isEqualTo(good);
    }

    @Test
    void noCodeIsGoodTwice() {
        OneTimeCodes codes = at(1_111_111_111L);
        long step = codes.step(SECRET, "050 471", 0).orElseThrow();
        assertThat(codes.step(SECRET, "050471", step)).isEmpty();
    }

    private static OneTimeCodes at(long second) {
        return new OneTimeCodes(Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));
    }
}
