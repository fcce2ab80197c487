package uk.turnstone.bench;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import uk.turnstone.linkage.clean.Cleaning;
import uk.turnstone.linkage.compare.EditDistance;
import uk.turnstone.linkage.compare.JaroWinkler;
import uk.turnstone.linkage.compare.Likeness;
import uk.turnstone.linkage.compare.Nicknames;
import uk.turnstone.linkage.name.SoundKey;
import uk.turnstone.linkage.name.Soundex;

/** Nanoseconds per call of what compares and cleans, by JMH, over pairs of names and dates in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class ComparatorsBench {
    private static final int PAIRS = 1024;
    private static final String[] NAMES = {
        "MARGARET",
        "MAGARET",
        "ROBERT",
        "BOB",
        "ANN",
        "MARY ANN",
        "WILLIAM",
        "BILL",
        "THORBERLEY",
        "THORBERELY",
        "QUARLINGSTEAD",
        "VENTON",
        "FENTON",
        "SEAN",
        "SHAUN",
        "ELIZABETH"
    };
    private static final Likeness EXCHANGED = new Likeness.DayAndMonthExchanged();
    private static final Likeness ONE_SIGN = new Likeness.OneSignDiffers();
    private static final Likeness WITHIN_A_YEAR = new Likeness.WithinDays(365);

    private final String[] names = new String[PAIRS];
    private final String[] dates = new String[PAIRS];
    private final String[] raw = new String[PAIRS];
    private int at;

    public ComparatorsBench() {
        var random = new SplittableRandom(5);
        for (int i = 0; i < PAIRS; i++) {
            names[i] = NAMES[random.nextInt(NAMES.length)];
            dates[i] = "19%02d-%02d-%02d"
                    .formatted(60 + random.nextInt(3), 1 + random.nextInt(12), 1 + random.nextInt(28));
            raw[i] = " mc " + names[i].toLowerCase(java.util.Locale.ROOT) + "-o’neill ";
        }
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ComparatorsBench.class.getSimpleName())
                        .build())
                .run();
    }

    private int next() {
        at = (at + 1) % (PAIRS - 1);
        return at;
    }

    @Benchmark
    public double jaroWinkler() {
        int pair = next();
        return JaroWinkler.of(names[pair], names[pair + 1]);
    }

    @Benchmark
    public int levenshtein() {
        int pair = next();
        return EditDistance.levenshtein(names[pair], names[pair + 1]);
    }

    @Benchmark
    public int damerauLevenshtein() {
        int pair = next();
        return EditDistance.damerauLevenshtein(names[pair], names[pair + 1]);
    }

    @Benchmark
    public boolean nickname() {
        int pair = next();
        return Nicknames.ENGLISH.same(names[pair], names[pair + 1]);
    }

    @Benchmark
    public boolean dayAndMonthExchanged() {
        int pair = next();
        return EXCHANGED.holds(dates[pair], dates[pair + 1]);
    }

    @Benchmark
    public boolean oneSignDiffers() {
        int pair = next();
        return ONE_SIGN.holds(dates[pair], dates[pair + 1]);
    }

    @Benchmark
    public boolean withinAYear() {
        int pair = next();
        return WITHIN_A_YEAR.holds(dates[pair], dates[pair + 1]);
    }

    @Benchmark
    public String soundex() {
        return Soundex.of(names[next()]);
    }

    @Benchmark
    public String soundKey() {
        return SoundKey.of(names[next()]);
    }

    @Benchmark
    public String cleaningOfAName() {
        return Cleaning.NAME.of(raw[next()]);
    }
}
