package uk.turnstone.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
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
                    new Likeness.LevenshteinAtMost(3),
                    new Likeness.DamerauAtMost(3),
                    new Likeness.SameWords()));

    private static List<Level> levels(Likeness... likenesses) {
        List<Level> levels = new ArrayList<>();
        for (Likeness likeness : likenesses) {
            levels.add(new Level(likeness.toString(), likeness, false, 0.1, 0.1));
        }
        levels.add(new Level("other", null, false, 0.1, 0.1));
        return levels;
    }

    private static final Comparison DATES = new Comparison(
            "dates",
            0,
            levels(
                    new Likeness.Exact(),
                    new Likeness.OneSignDiffers(),
                    new Likeness.DayAndMonthExchanged(),
                    new Likeness.WithinDays(365)));

    /** Each likeness alone, so that none hides behind another. */
    private static final List<Comparison> ALONE = Stream.of(EVERY_LIKENESS, DATES)
            .flatMap(all -> all.levels().stream())
            .map(Level::likeness)
            .filter(Objects::nonNull)
            .map(likeness -> new Comparison(likeness.toString(), 0, levels(likeness)))
            .toList();

    private static final Comparison EXCHANGED = new Comparison(
            "exchanged",
            0,
            1,
            levels(new Likeness.Exact(), new Likeness.Exchanged(), new Likeness.JaroWinklerAtLeast(0.9)));

    @Property
    void whatIsWorkedOutOnceGivesTheSameStepForEachPair(
            @ForAll @Size(min = 2, max = 12) List<@From("texts") String> texts, @ForAll boolean growing) {
        List<Comparison> all = new ArrayList<>(ALONE);
        all.addAll(List.of(EVERY_LIKENESS, DATES));
        Table table = new Table(List.of(column("any")));
        Steps steps = growing ? new Steps(table, all, true) : null;
        for (int record = 0; record < texts.size(); record++) {
            table.add("test", Integer.toString(record), List.of(texts.get(record)));
        }
        Steps asked = steps == null ? new Steps(table, all, false) : steps;
        for (int a = 0; a < texts.size(); a++) {
            for (int b = 0; b < texts.size(); b++) {
                asked.compare(a, b);
                for (int i = 0; i < all.size(); i++) {
                    assertThat(asked.of[i])
                            .as("%s of “%s” and “%s”", all.get(i).name(), texts.get(a), texts.get(b))
                            .isEqualTo(all.get(i).step(texts.get(a), texts.get(b)));
                }
            }
        }
    }

    @Property
    void valuesThatChangedPlacesAreFoundByTheirNumbers(
            @ForAll @Size(min = 2, max = 8) List<@From("names") String> ones,
            @ForAll @Size(min = 8, max = 8) List<@From("names") String> others) {
        Table table = new Table(List.of(column("one"), column("other")));
        for (int record = 0; record < ones.size(); record++) {
            table.add("test", Integer.toString(record), List.of(ones.get(record), others.get(record)));
        }
        Steps frozen = new Steps(table, List.of(EXCHANGED), false);
        Steps growing = new Steps(table, List.of(EXCHANGED), true);
        for (int a = 0; a < ones.size(); a++) {
            for (int b = 0; b < ones.size(); b++) {
                frozen.compare(a, b);
                growing.compare(a, b);
                assertThat(frozen.of[0]).isEqualTo(EXCHANGED.step(table, a, b)).isEqualTo(growing.of[0]);
            }
        }
    }

    private static Table.Column column(String name) {
        return new Table.Column(name, new Cleaning(List.of()));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("", "ANN", "ANNA", "WREN", "WRENN", "ROBIN");
    }

    /** Names of few letters, so that they are often alike; dates, real and not; what is no ASCII, and what is very long. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> few = Arbitraries.strings().withChars('a', 'b', 'c').ofMaxLength(6);
        Arbitrary<String> date = Combinators.combine(
                        Arbitraries.of("1990", "1991", "0000", "19x0"),
                        Arbitraries.of("01", "02", "12", "13"),
                        Arbitraries.of("01", "02", "12", "31"))
                .as((year, month, day) -> year + "-" + month + "-" + day);
        Arbitrary<String> strange = Arbitraries.strings()
                .withChars('a', 'é', '\u0141', '1', '-', '\u0000')
                .ofMaxLength(10);
        Arbitrary<String> longer =
                Arbitraries.strings().withChars('a', 'b').ofMinLength(58).ofMaxLength(70);
        Arbitrary<String> named = Arbitraries.of("BOB", "ROBERT", "bob", "ROB", "😀BOB", "BOB😀");
        return Arbitraries.frequencyOf(
                Tuple.of(4, few), Tuple.of(4, date), Tuple.of(2, strange), Tuple.of(1, longer), Tuple.of(2, named));
    }
}
