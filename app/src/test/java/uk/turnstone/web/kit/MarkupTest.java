package uk.turnstone.web.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

    @Test
    void aStartTagHasItsAttributesInTheOrderGiven() {
        assertThat(drawn(Markup.open("input")
                        .css("govuk-input", null, "", "wide")
                        .always("id", "name")
                        .with("title", (String) null)
                        .with("rows", 4)
                        .flag("disabled", true)
                        .flag("checked", false)
                        .plus(Attributes.of("data-b", "1").and("data-a", "").optional("hidden", true))))
                .isEqualTo("<input class=\"govuk-input wide\" id=\"name\" rows=\"4\" disabled data-b=\"1\" data-a=\"\""
                        + " hidden>");
        assertThat(drawn(Markup.close("input"))).isEqualTo("</input>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"style", "STYLE", "onclick", "OnLoad", "srcdoc", "", "a b", "a\"b", "a>b", "a=b", "1a", "a/b"})
    void aNameThatIsNoneOrThatThePolicyDropsIsRefused(String name) {
        assertThatThrownBy(() -> Attributes.of(name, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Attributes.NONE.optional(name, true)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "style", "a b", "", "p>", "A"})
    void anElementThatThereIsNotIsRefused(String tag) {
        assertThatThrownBy(() -> Markup.open(tag)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Markup.close(tag)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", " JavaScript:alert(1)", "java\tscript:alert(1)", "\u0001javascript:x"})
    void anAddressThatRunsAScriptLeadsNowhere(String address) {
        assertThat(drawn(Markup.open("a").always("href", address))).isEqualTo("<a href=\"#\">");
    }

    @Property
    void whateverAValueIsItIsReadBackAsItWas(@ForAll String value) {
        if (value.indexOf('\0') >= 0 || value.indexOf('\r') >= 0 || value.contains("script")) {
            return;
        }
        var read = Jsoup.parseBodyFragment(drawn(Markup.open("p").always("title", value)) + "</p>")
                .body();
        assertThat(read.childrenSize()).isEqualTo(1);
        assertThat(read.child(0).attributesSize()).isEqualTo(1);
        assertThat(read.child(0).attr("title")).isEqualTo(value);
    }

    @Test
    void wordsForAScriptComeByNumberOrAlone() {
        Map<String, String> byNumber = new LinkedHashMap<>();
        byNumber.put("other", "%{count} left");
        byNumber.put("one", "one left");
        assertThat(drawn(Markup.open("p")
                        .plus(Attributes.words("left", byNumber).and(Attributes.words("none", "all gone")))))
                .isEqualTo("<p data-i18n.left.other=\"%{count} left\" data-i18n.left.one=\"one left\""
                        + " data-i18n.none=\"all gone\">");
        assertThat(drawn(Markup.open("p").plus(Attributes.words("none", (String) null))))
                .isEqualTo("<p>");
    }

    @Test
    void htmlGoesBeforeTextUnlessItIsEmpty() {
        Content bold = output -> output.writeContent("<b>x</b>");
        assertThat(drawn(Wording.of(bold, "text"))).isEqualTo("<b>x</b>");
        assertThat(drawn(Wording.of(Wording.NOTHING, "text"))).isEqualTo("text");
        assertThat(Wording.of(null, null).isEmptyContent()).isTrue();
    }

    private static String drawn(Content content) {
        var output = new StringOutput();
        content.writeTo(output);
        return output.toString();
    }
}
