package uk.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookTest {

    // The greys are the pair on either side of the limit that is quoted for WCAG: 4.54 and 4.48.
    @ParameterizedTest
    @CsvSource({"#000000, 21.00", "#ffffff, 1.00", "#767676, 4.54", "#777777, 4.48", "#ff0000, 4.00", "#1d3b4a, 11.82"})
    void contrastWithWhiteIsAsWcagDefinesIt(String colour, double contrast) {
        assertThat(Look.contrastWithWhite(colour)).isCloseTo(contrast, within(0.005));
    }

    @Test
    void aColourOnWhichWhiteWordsCannotBeReadIsRefusedInASentence() {
        assertThat(new Look("Saltmarsh", "#767676").colour()).isEqualTo("#767676");
        assertThatThrownBy(() -> new Look("Saltmarsh", "#777777"))
                .isInstanceOf(Look.Refused.class)
                .hasMessage(
                        "White words on #777777 (turnstone.look.colour) have a contrast of 4.48, and 4.5 is the least"
                                + " that people can read. Choose a darker colour.");
        assertThatThrownBy(() -> new Look("Saltmarsh", "#ffdd00")).hasMessageContaining("contrast of 1.35");
    }

    @ParameterizedTest
    @CsvSource({"red", "#123", "'#1d3b4a}'", "''", "'#1d3b4a;x'"})
    void whatIsNoColourIsRefused(String colour) {
        assertThatThrownBy(() -> new Look("Saltmarsh", colour)).hasMessageContaining("#1d3b4a");
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "a name that is so long that no head of a page holds it"})
    void aNameThatCannotStandInTheHeadIsRefused(String name) {
        assertThatThrownBy(() -> new Look(name, "#1d3b4a")).hasMessageContaining("turnstone.look.name");
    }

    @Test
    void theColourIsInTheSheetAndInItsAddress() {
        Assets slate = assets("#1d3b4a");
        Assets green = assets("#0b5d3b");
        assertThat(sheet(green)).contains(":root{--look:#0b5d3b}").contains("background:var(--look)");
        assertThat(green.address("site.css")).isNotEqualTo(slate.address("site.css"));
    }

    @Test
    void theSheetNamesNeitherTheCrownNorTheTypefaceOfGovUk() {
        String sheet = sheet(assets("#1d3b4a"));
        assertThat(sheet).hasSizeGreaterThan(100_000).contains("govuk-button", "moj-filter");
        assertThat(sheet.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain(
                        "gds", "transport", "crown", "crest", "govuk-logo", "/assets/fonts/", "/assets/images/");
        assertThat(sheet.chars().filter(c -> c == '{').count())
                .isEqualTo(sheet.chars().filter(c -> c == '}').count());
    }

    private static Assets assets(String colour) {
        return new Assets("5.14.0", "7.1.0", "2.0.4", new Look("Turnstone", colour));
    }

    private static String sheet(Assets assets) {
        return new String(assets.at(assets.address("site.css")).orElseThrow().content(), StandardCharsets.UTF_8);
    }
}
