package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each type of column takes, and how it says why not. */
class ColumnValueTest {
    private final List<Problem> problems = new ArrayList<>();
    private final ColumnValue values = new ColumnValue(IntakeScene.TODAY, problems::add);

    @ParameterizedTest
    @CsvFileSource(resources = "values.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void isReadOrTurnedBackWithItsReason(String type, String given, String read) {
        Object value = values.of(column(ColumnType.named(type), false, null), given);
        if (read.startsWith("! ")) {
            assertThat(value).isNull();
            assertThat(problems)
                    .containsExactly(new Problem("c", problems.getFirst().value(), read.substring(2)));
            assertThat(given).contains(problems.getFirst().value());
        } else {
            assertThat(problems).isEmpty();
            assertThat(RowReading.text(value)).isEqualTo(read);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", " \n "})
    void aBlankIsMissingWhereItIsRequiredAndNothingElsewhere(String blank) {
        for (ColumnType type : ColumnType.values()) {
            assertThat(values.of(column(type, false, null), blank)).isNull();
            assertThat(problems).isEmpty();
            assertThat(values.of(column(type, true, null), blank)).isNull();
            assertThat(problems).containsExactly(new Problem("c", blank, "is missing; every row needs one"));
            problems.clear();
        }
    }

    @Test
    void aTextIsNotTrimmedAndMustFitItsPattern() {
        Column lsoa = column(ColumnType.TEXT, false, Pattern.compile("E01\\d{6}"));
        assertThat(values.of(lsoa, "E01012345")).isEqualTo("E01012345");
        assertThat(values.of(column(ColumnType.TEXT, false, null), " Wren ")).isEqualTo(" Wren ");
        assertThat(problems).isEmpty();
        assertThat(values.of(lsoa, "E0101234")).isNull();
        assertThat(problems).containsExactly(new Problem("c", "E0101234", "is not written as it should be"));
    }

    @Test
    void aCharacterThatPostgresqlCannotKeepIsTurnedBackHoweverLongTheValue() {
        assertThat(values.of(column(ColumnType.TEXT, false, null), "x\0" + "y".repeat(100)))
                .isNull();
        assertThat(problems)
                .containsExactly(new Problem("c", "x\u2400" + "y".repeat(100), "holds a character that is none (NUL)"));
    }

    private static Column column(ColumnType type, boolean required, @Nullable Pattern pattern) {
        return new Column(
                "c",
                type,
                required,
                false,
                30,
                true,
                LocalDate.of(1970, 1, 1),
                null,
                pattern,
                -180.0,
                null,
                Map.of("red", "red", "blue", "b"));
    }
}
