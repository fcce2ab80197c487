package uk.turnstone.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.turnstone.linkage.BlockingKeys;
import uk.turnstone.linkage.PartialDate;
import uk.turnstone.linkage.PersonRecord;
import uk.turnstone.linkage.name.NameKeys;

/** The tokens under which records are found; those of a name are made once, however many records carry it. */
final class RecordTokens {
    private static final int YEAR = 4;

    private final Map<RecordOnFile.Name, List<SearchToken>> ofNames = new HashMap<>();

    /** All tokens of a record, sorted. */
    List<SearchToken> of(RecordOnFile held, PersonRecord forLinking) {
        SortedMap<String, SearchToken> tokens = new TreeMap<>();
        held.names().forEach(name -> ofNames.computeIfAbsent(name, RecordTokens::ofName)
                .forEach(token -> tokens.putIfAbsent(token.token(), token)));
        PartialDate birth = held.birth();
        if (birth != null) {
            add(tokens, "b:" + birth, held.holding(), 2);
            if (birth.precision() != PartialDate.Precision.DAY) {
                add(tokens, "o:" + birth, held.holding(), 1);
            }
            bornIn(held, birth.toString().substring(0, YEAR)).forEach((key, holding) -> add(tokens, key, holding, 2));
        }
        for (RecordOnFile.Number number : held.numbers()) {
            number.valid()
                    .ifPresent(valid -> add(tokens, valid.type().key() + ":" + valid.canonical(), number.holding(), 3));
            add(tokens, Tokens.number(number.given()), number.holding(), 3);
        }
        for (RecordOnFile.Address address : held.addresses()) {
            address.keys().forEach(key -> add(tokens, key, address.holding(), 2));
        }
        BlockingKeys.of(forLinking).forEach(key -> add(tokens, key, held.holding(), 0));
        return List.copyOf(tokens.values());
    }

    /** Surnames with the year of birth, and under which holding each is said. */
    private static Map<String, Integer> bornIn(RecordOnFile held, String year) {
        Map<String, Integer> keys = new TreeMap<>();
        held.names().forEach(name -> name.parts().stream()
                .flatMap(parts -> parts.surnameWords().stream())
                .forEach(word -> keys.putIfAbsent(NameKeys.pair(year, word), name.holding())));
        return keys;
    }

    private static List<SearchToken> ofName(RecordOnFile.Name name) {
        List<SearchToken> tokens = new ArrayList<>();
        tokens.add(new SearchToken(Tokens.whole(name.whole()), name.holding(), 3));
        name.parts().stream()
                .flatMap(parts -> NameKeys.of(parts).stream())
                // A beginning is found from the word itself.
                .filter(key -> !key.startsWith("p:"))
                .map(key -> new SearchToken(Tokens.cut(key), name.holding(), key.startsWith("w:") ? 2 : 1))
                .forEach(tokens::add);
        name.parts().stream()
                .flatMap(parts -> NameKeys.pairs(parts).stream())
                .map(key -> new SearchToken(Tokens.cut(key), name.holding(), key.startsWith("n:") ? 2 : 1))
                .forEach(tokens::add);
        return List.copyOf(tokens);
    }

    private static void add(SortedMap<String, SearchToken> tokens, String key, int holding, int strength) {
        String cut = Tokens.cut(key);
        tokens.putIfAbsent(cut, new SearchToken(cut, holding, strength));
    }
}
