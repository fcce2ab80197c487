package uk.turnstone.linkage.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.turnstone.linkage.SharedCases;

class SoundsAndKeysTest {

    @Test
    void soundexIsAsTheSharedCasesSay() {
        List<String[]> rows = SharedCases.rows("string-similarity/soundex.csv").toList();
        assertThat(rows).hasSizeGreaterThan(8);
        SoftAssertions.assertSoftly(softly -> rows.forEach(
                row -> softly.assertThat(Soundex.of(row[0])).as(row[0]).isEqualTo(row[1])));
    }

    @ParameterizedTest
    @CsvSource({
        "Wright, Rite",
        "Philip, Filip",
        "Knott, Nott",
        "Shaun, Sean",
        "Catherine, Kathryn",
        "Stephen, Steven",
        "Macdonald, McDonald",
        "Thompson, Thomson",
        "Clarke, Clark",
        "Geoffrey, Jeffrey",
        "Smith, Smyth"
    })
    void spellingsOfOneSoundShareAKey(String one, String other) {
        assertThat(SoundKey.of(one)).isEqualTo(SoundKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Wren, Robin", "Dipper, Dunlin", "Smith, Schmidt", "Heron, Crane"})
    void wordsThatSoundDifferentDoNot(String one, String other) {
        assertThat(SoundKey.of(one)).isNotEqualTo(SoundKey.of(other));
    }

    @Test
    void aNameIsKeyedByItsWordsTheirBeginningsAndTheirSounds() {
        assertThat(NameKeys.of(new PersonName("Wren", "Dipper")))
                .containsExactly(
                        "p:DIP",
                        "p:DIPP",
                        "p:DIPPE",
                        "p:DIPPER",
                        "p:WRE",
                        "p:WREN",
                        "s:DPR",
                        "s:RN",
                        "w:DIPPER",
                        "w:WREN");
    }

    @Property
    void aNameIsFoundByAnyBeginningOfThreeLetters(
            @ForAll @AlphaChars @StringLength(min = 3, max = 12) String word,
            @ForAll @IntRange(min = 3, max = 12) int typed) {
        SortedSet<String> held = NameKeys.of(new PersonName("", word));
        for (SortedSet<String> asked : NameKeys.asked(word.substring(0, Math.min(typed, word.length())))) {
            assertThat(asked).containsAnyElementsOf(held);
        }
        assertThat(NameKeys.asked(word)).hasSize(1);
    }

    @Property
    void aWholeWordIsFoundHoweverOddItIs(@ForAll @StringLength(min = 1, max = 20) String word) {
        if (!word.isBlank()) {
            NameFold.words(word).forEach(folded -> assertThat(NameKeys.of(new PersonName("", folded)))
                    .containsAnyElementsOf(NameKeys.asked(folded).getFirst()));
        }
    }
}
