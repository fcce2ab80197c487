package uk.turnstone.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which passwords are taken: long ones that are not among the first that somebody tries. No rule about kinds of letters and
 * no change by the calendar, which make passwords worse (NIST SP 800-63B-4 section 3.1.1.2; NCSC, Password policy: updating
 * your approach).
 */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /** Of a password in which one's own names stand, at least this much must be something else. */
    private static final int BESIDE_NAMES = 8;

    /** A name shorter than this is not looked for: it stands in too many words. */
    private static final int SHORTEST_NAME = 4;

    /** Lower case, letters and digits only, one to a line; a line that begins with # is a comment. */
    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    /**
     * What is wrong with a password.
     *
     * @return a sentence that says what to do; null if nothing
     */
    static @Nullable String wrong(String password, String login, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return "Choose a longer password: at least " + SHORTEST + " characters. Three random words do well";
        }
        if (length > LONGEST) {
            return "Choose a shorter password: at most " + LONGEST + " characters";
        }
        String bare = bare(password);
        if (bare.codePoints().distinct().count() < 5) {
            return "Choose a password with more different characters";
        }
        if (withoutOwn(bare, login, name).length() < BESIDE_NAMES) {
            return "Choose a password that is not made of your name";
        }
        return isCommon(bare) ? "Choose another password: this one is among those that are tried first" : null;
    }

    /** A common one stays common with digits put before or behind it, or said twice. */
    private static boolean isCommon(String bare) {
        String core = bare.replaceAll("^[0-9]+|[0-9]+$", "");
        String half =
                bare.length() % 2 == 0 && bare.substring(0, bare.length() / 2).equals(bare.substring(bare.length() / 2))
                        ? bare.substring(0, bare.length() / 2)
                        : bare;
        return COMMON.contains(bare) || COMMON.contains(core) || COMMON.contains(half) || isARun(bare);
    }

    /** Digits or letters in their order, such as 123456789012. */
    private static boolean isARun(String bare) {
        long steps = IntStream.range(1, bare.length())
                .filter(i -> Math.abs(bare.charAt(i) - bare.charAt(i - 1)) == 1)
                .count();
        return steps >= bare.length() - 3;
    }

    /** What is left of a password without its owner's names, the longest first; all of it where it has none. */
    private static String withoutOwn(String bare, String login, String name) {
        List<String> own = Stream.of((login + " " + name).split("[^\\p{L}\\p{N}]+"), new String[] {login, name})
                .flatMap(Arrays::stream)
                .map(PasswordRules::bare)
                .filter(part -> part.length() >= SHORTEST_NAME)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        String rest = bare;
        for (String part : own) {
            rest = rest.replace(part, "");
        }
        return rest;
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replace('@', 'a').replace('$', 's').replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Set<String> read() {
        try (var stream = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
