package uk.turnstone.people;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names and numbers taken apart and checked once, however many records carry them: a court register names an offender
 * with every offence.
 */
final class Understood {
    private record Written(
            int holding,
            String first,
            @Nullable String second,
            @Nullable String third) {}

    /** Beyond so many all are forgotten and learnt again: a year's arrests have each a number of their own. */
    private static final int MOST = 100_000;

    private final Map<Written, RecordOnFile.Name> names = new HashMap<>();
    private final Map<Written, RecordOnFile.Number> numbers = new HashMap<>();

    RecordOnFile.Name name(int holding, String whole, @Nullable String given, @Nullable String family) {
        makeRoom(names);
        return names.computeIfAbsent(
                new Written(holding, whole, given, family),
                name -> RecordOnFile.Name.of(holding, whole, given, family));
    }

    RecordOnFile.Number number(int holding, String type, String given, @Nullable String canonical) {
        makeRoom(numbers);
        return numbers.computeIfAbsent(
                new Written(holding, type, given, canonical),
                number -> RecordOnFile.Number.of(holding, type, given, canonical));
    }

    private static void makeRoom(Map<?, ?> understood) {
        if (understood.size() >= MOST) {
            understood.clear();
        }
    }
}
