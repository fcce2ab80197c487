package uk.turnstone.history;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requirements of orders in words, by the codes that probation uses (Sentencing Act 2020, Schedule 9). */
final class RequirementWords {
    private static final Map<String, String> WORDS = Map.of(
            "DRR", "drug rehabilitation",
            "ATR", "alcohol treatment",
            "UPW", "unpaid work",
            "RAR", "rehabilitation activity",
            "MHTR", "mental health treatment",
            "EM", "electronic monitoring",
            "PROG", "accredited programme");

    private RequirementWords() {}

    /** Such as “drug rehabilitation (DRR)”; a code that is not known stands by itself. */
    static @Nullable String of(@Nullable String code) {
        String words = code == null ? null : WORDS.get(code);
        return words == null ? code : words + " (" + code + ")";
    }
}
