package uk.turnstone.web.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Free attributes of an element, in the order in which they were given. Names that the content security policy would
 * drop ({@code style} and whatever runs a script) and names that are none are refused; values are escaped when written.
 */
public final class Attributes {
    public static final Attributes NONE = new Attributes(List.of());

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9._:-]*");
    private static final Pattern RUNS = Pattern.compile("on[a-z]+", Pattern.CASE_INSENSITIVE);
    private static final Set<String> DROPPED = Set.of("style", "srcdoc");

    /** Names that were looked at before. */
    private static final Set<String> GOOD = ConcurrentHashMap.newKeySet();

    private static final int MOST_GOOD = 1000;

    private record One(String name, @Nullable String value) {}

    private final List<One> list;

    private Attributes(List<One> list) {
        this.list = list;
    }

    /** One attribute; another is added by {@link #and}. */
    public static Attributes of(String name, String value) {
        return NONE.and(name, value);
    }

    /** {@code data-i18n.*} attributes by which the scripts of the design system are given our words; nothing for null. */
    public static Attributes words(String key, @Nullable String words) {
        return words == null || words.isEmpty() ? NONE : of("data-i18n." + key, words);
    }

    /** The same for words that differ by number: {@code one}, {@code other}. */
    public static Attributes words(String key, Map<String, String> byNumber) {
        Attributes all = NONE;
        for (var entry : new LinkedHashMap<>(byNumber).entrySet()) {
            all = all.and("data-i18n." + key + "." + entry.getKey(), entry.getValue());
        }
        return all;
    }

    /**
     * An attribute that is there whatever its value.
     *
     * @throws IllegalArgumentException if the name is none or would be dropped by the policy
     */
    public Attributes and(String name, String value) {
        return plus(new One(checked(name), value));
    }

    /** As the macros' {@code optional}: left out for null and false, without a value for true. */
    public Attributes optional(String name, @Nullable Object value) {
        return switch (value) {
            case null -> this;
            case Boolean there -> there ? plus(new One(checked(name), null)) : this;
            default -> and(name, value.toString());
        };
    }

    /** These, then those. */
    public Attributes and(Attributes others) {
        if (others.list.isEmpty()) {
            return this;
        }
        List<One> both = new ArrayList<>(list);
        both.addAll(others.list);
        return new Attributes(List.copyOf(both));
    }

    /** Names and values in their order; the value is null where the name stands alone. */
    void each(BiConsumer<String, @Nullable String> seen) {
        list.forEach(one -> seen.accept(one.name(), one.value()));
    }

    private Attributes plus(One one) {
        List<One> more = new ArrayList<>(list);
        more.add(one);
        return new Attributes(List.copyOf(more));
    }

    private static String checked(String name) {
        if (GOOD.contains(name)) {
            return name;
        }
        if (!NAME.matcher(name).matches()
                || RUNS.matcher(name).matches()
                || DROPPED.contains(name.toLowerCase(java.util.Locale.ROOT))) {
            throw new IllegalArgumentException("An element cannot have the attribute " + name);
        }
        if (GOOD.size() < MOST_GOOD) {
            GOOD.add(name);
        }
        return name;
    }
}
