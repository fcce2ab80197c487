package uk.turnstone.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import uk.turnstone.linkage.clean.Cleaning;
import uk.turnstone.linkage.clean.CleaningStep;
import uk.turnstone.linkage.compare.Likeness;
import uk.turnstone.linkage.compare.Nicknames;

class StepperTest {
    private static final Comparison EVERY_LIKENESS = new Comparison(
            "any",
            0,
            levels(
                    new Likeness.Exact(),
                    new Likeness.Nickname(Nicknames.ENGLISH),
                    new Likeness.DamerauAtMost(1),
                    new Likeness.JaroWinklerAtLeast(0.95),
                    new Likeness.JaroWinklerAtLeast(0.85),
                    new Likeness.JaroAtLeast(0.7),
                    new Likeness.SameAfter(CleaningStep.SOUNDEX),
                    new Likeness.SameAfter(CleaningStep.FIRST_LETTER),
                    new Likeness.LevenshteinAtMost(3)));

    private static List<Level> levels(Likeness... likenesses) {
        List<Level> levels = new ArrayList<>();
        for (Likeness likeness : likenesses) {
            levels.add(new Level(likeness.toString(), likeness, false, 0.1, 0.1));
        }
        levels.add(new Level("other", null, false, 0.1, 0.1));
        return levels;
    }

    @Property
    void whatIsDoneOnceGivesTheSameStepForEachPair(
            @ForAll @Size(min = 2, max = 12) List<@StringLength(max = 6) @AlphaChars @CharRange(from = 'a', to = 'c') String> texts) {
        Table table = new Table(List.of(new Table.Column("any", new Cleaning(List.of()))));
        for (int record = 0; record < texts.size(); record++) {
            table.add("test", Integer.toString(record), List.of(texts.get(record)));
        }
        Steps remembering = new Steps(table, List.of(EVERY_LIKENESS));
        Steps forgetting = new Steps(table, List.of(EVERY_LIKENESS), false);
        for (int a = 0; a < texts.size(); a++) {
            for (int b = 0; b < texts.size(); b++) {
                int expected = EVERY_LIKENESS.step(texts.get(a), texts.get(b));
                remembering.compare(a, b);
                forgetting.compare(a, b);
                assertThat(remembering.of[0]).isEqualTo(expected);
                assertThat(forgetting.of[0]).isEqualTo(expected);
            }
        }
    }
}
