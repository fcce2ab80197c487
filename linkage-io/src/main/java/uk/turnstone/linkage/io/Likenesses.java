package uk.turnstone.linkage.io;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.clean.CleaningStep;
import uk.turnstone.linkage.compare.Likeness;
import uk.turnstone.linkage.compare.Nicknames;

/** Likenesses as a model writes them, both ways. */
final class Likenesses {
    static final String KNOWN =
            "exact: true, jaro-winkler: 0.92, jaro: 0.9, levenshtein: 1, damerau: 1, same-after: soundex, "
                    + "same-words: true, nickname: true, exchanged: true, day-and-month-exchanged: true, one-sign-differs: true, within-days: 365";

    private Likenesses() {}

    /** Empty where there is none of this name, or not with this value. */
    static Optional<Likeness> read(String key, @Nullable Object value) {
        return Optional.ofNullable(
                switch (key) {
                    case "exact" -> Boolean.TRUE.equals(value) ? new Likeness.Exact() : null;
                    case "same-words" -> Boolean.TRUE.equals(value) ? new Likeness.SameWords() : null;
                    case "exchanged" -> Boolean.TRUE.equals(value) ? new Likeness.Exchanged() : null;
                    case "nickname" -> Boolean.TRUE.equals(value) ? new Likeness.Nickname(Nicknames.ENGLISH) : null;
                    case "day-and-month-exchanged" ->
                        Boolean.TRUE.equals(value) ? new Likeness.DayAndMonthExchanged() : null;
                    case "one-sign-differs" -> Boolean.TRUE.equals(value) ? new Likeness.OneSignDiffers() : null;
                    case "jaro-winkler" -> share(value) ? new Likeness.JaroWinklerAtLeast(number(value)) : null;
                    case "jaro" -> share(value) ? new Likeness.JaroAtLeast(number(value)) : null;
                    case "levenshtein" -> count(value) ? new Likeness.LevenshteinAtMost((int) number(value)) : null;
                    case "damerau" -> count(value) ? new Likeness.DamerauAtMost((int) number(value)) : null;
                    case "within-days" -> count(value) ? new Likeness.WithinDays((int) number(value)) : null;
                    case "same-after" ->
                        CleaningStep.named(String.valueOf(value))
                                .map(Likeness.SameAfter::new)
                                .orElse(null);
                    default -> null;
                });
    }

    /** Such as {@code jaro-winkler: 0.92}. */
    static String written(Likeness likeness) {
        return switch (likeness) {
            case Likeness.Exact any -> "exact: true";
            case Likeness.SameWords any -> "same-words: true";
            case Likeness.Exchanged any -> "exchanged: true";
            case Likeness.Nickname any -> "nickname: true";
            case Likeness.DayAndMonthExchanged any -> "day-and-month-exchanged: true";
            case Likeness.OneSignDiffers any -> "one-sign-differs: true";
            case Likeness.JaroWinklerAtLeast alike -> "jaro-winkler: " + alike.atLeast();
            case Likeness.JaroAtLeast alike -> "jaro: " + alike.atLeast();
            case Likeness.LevenshteinAtMost alike -> "levenshtein: " + alike.atMost();
            case Likeness.DamerauAtMost alike -> "damerau: " + alike.atMost();
            case Likeness.WithinDays alike -> "within-days: " + alike.days();
            case Likeness.SameAfter alike -> "same-after: " + alike.step().written();
        };
    }

    private static boolean share(@Nullable Object value) {
        return value instanceof Number number && number.doubleValue() > 0 && number.doubleValue() <= 1;
    }

    private static boolean count(@Nullable Object value) {
        return value instanceof Integer number && number >= 1;
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }
}
