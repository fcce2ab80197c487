package uk.turnstone.linkage.compare;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Familiar forms of forenames, such as Bob for Robert. Case does not matter. */
public final class Nicknames {
    private final Map<String, Set<String>> formalOf = new TreeMap<>();

    /** Adds that a name has a familiar form. */
    public Nicknames add(String name, String familiar) {
        formalOf.computeIfAbsent(key(familiar), any -> new TreeSet<>()).add(key(name));
        return this;
    }

    /** Whether one is a familiar form of the other, or both are familiar forms of one name. */
    public boolean same(String a, String b) {
        Set<String> ofA = formalOf.getOrDefault(key(a), Set.of());
        Set<String> ofB = formalOf.getOrDefault(key(b), Set.of());
        return ofA.contains(key(b)) || ofB.contains(key(a)) || !Collections.disjoint(ofA, ofB);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
