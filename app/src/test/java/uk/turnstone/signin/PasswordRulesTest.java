package uk.turnstone.signin;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PasswordRulesTest {

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvFileSource(resources = "passwords.csv", numLinesToSkip = 1)
    void aPasswordIsTakenIfItIsLongAndNotAmongTheFirstThatSomebodyTries(String password, String taken, String why) {
        assertThat(PasswordRules.wrong(password, "flora.granite", "Flora Granite") == null)
                .as(why)
                .isEqualTo(taken.equals("yes"));
    }

    @Property
    void noneUnderTwelveCharactersIsTaken(@ForAll @StringLength(max = 11) String password) {
        assertThat(PasswordRules.wrong(password, "jo.flint", "Jo Flint")).isNotNull();
    }

    @Property
    void digitsBehindACommonPasswordMakeNoGoodOne(
            @ForAll @StringLength(max = 20) @net.jqwik.api.constraints.NumericChars String digits) {
        assertThat(PasswordRules.wrong("password" + digits, "jo.flint", "Jo Flint"))
                .isNotNull();
    }
}
