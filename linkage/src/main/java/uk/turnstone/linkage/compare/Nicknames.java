package uk.turnstone.linkage.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    /** The names that have familiar forms, numbered. */
    private final Map<String, Integer> names = new HashMap<>();

    private final Map<String, Set<Integer>> familiesOf = new HashMap<>();

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
        Integer family = names.computeIfAbsent(key(name), any -> names.size());
        familiesOf.computeIfAbsent(key(name), any -> new TreeSet<>()).add(family);
        familiesOf.computeIfAbsent(key(familiar), any -> new TreeSet<>()).add(family);
        return this;
    }

    /** Whether one is a familiar form of the other, or both are familiar forms of one name. */
    public boolean same(String a, String b) {
        return share(families(a), families(b));
    }

    /** The numbers of the names of which a name is one, or a familiar form, rising; none where it is not known. */
    public int[] families(String name) {
        return familiesOf.getOrDefault(key(name), Set.of()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Whether two names are of one family. */
    public static boolean share(int[] familiesOfOne, int[] familiesOfOther) {
        for (int one : familiesOfOne) {
            for (int other : familiesOfOther) {
                if (one == other) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
