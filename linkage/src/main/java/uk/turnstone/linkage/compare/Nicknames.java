package uk.turnstone.linkage.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Familiar forms of forenames, such as Bob for Robert. Case does not matter. */
public final class Nicknames {
    /** Those in use in Britain and Ireland. */
    public static final Nicknames ENGLISH = shipped();

    private final Map<String, Set<String>> formalOf = new HashMap<>();

    private static Nicknames shipped() {
        Nicknames names = new Nicknames();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Nicknames.class.getResourceAsStream("nicknames.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.contains(":")).forEach(line -> {
                String[] parts = line.split(":");
                for (String familiar : parts[1].split(",")) {
                    names.add(parts[0].strip(), familiar.strip());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** Adds that a name has a familiar form. */
    public Nicknames add(String name, String familiar) {
        formalOf.computeIfAbsent(key(familiar), any -> new TreeSet<>()).add(key(name));
        return this;
    }

    /** Whether one is a familiar form of the other, or both are familiar forms of one name. */
    public boolean same(String a, String b) {
        String one = key(a);
        String other = key(b);
        Set<String> ofA = formalOf.getOrDefault(one, Set.of());
        Set<String> ofB = formalOf.getOrDefault(other, Set.of());
        return ofA.contains(other) || ofB.contains(one) || !Collections.disjoint(ofA, ofB);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
