package uk.turnstone.web.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Choice;
import uk.turnstone.web.TypedDay;

/**
 * A question by which a list is narrowed. Its condition is written in the definition, in the words of
 * {@link RowSource#from}, and holds what somebody typed as bound values alone.
 */
public sealed interface Filter {
    /** Name in addresses and forms. */
    String key();

    String label();

    /** True if what is typed may name somebody: then it is kept in the session and never put in an address. */
    boolean personal();

    /** Data category that the reader's role must work with; null for none beyond the page's own. */
    default @Nullable String needs() {
        return null;
    }

    /** Names of its fields in forms. */
    default List<String> fields() {
        return List.of(key());
    }

    /** Its condition; empty where nothing was given, or nothing that makes sense. */
    Optional<FilterSql> condition(List<List<String>> given);

    /**
     * What begins with the letters typed.
     *
     * @param sql condition with {@code :low} and {@code :high}, such as {@code x.folded >= :low AND x.folded < :high}:
     *     comparing reaches an index under row-level security, LIKE does not
     * @param fold what is done to the letters typed, as was done to those on record; an empty answer asks nothing
     */
    record BeginsWith(String key, String label, String sql, UnaryOperator<String> fold, boolean personal)
            implements Filter {
        /** No letter of any script comes after it. */
        private static final String AFTER_ALL_LETTERS = Character.toString(Character.MAX_CODE_POINT);

        @Override
        public Optional<FilterSql> condition(List<List<String>> given) {
            String low = given.getFirst().isEmpty()
                    ? ""
                    : fold.apply(given.getFirst().getFirst());
            return low.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new FilterSql(sql, Map.of("low", low, "high", low + AFTER_ALL_LETTERS)));
        }
    }

    /**
     * One of several.
     *
     * @param sql condition with {@code :value}
     */
    record OneOf(String key, String label, String sql, Choices choices, boolean personal) implements Filter {
        @Override
        public Optional<FilterSql> condition(List<List<String>> given) {
            return given.getFirst().stream().findFirst().map(value -> new FilterSql(sql, Map.of("value", value)));
        }
    }

    /**
     * Any of several.
     *
     * @param sql condition with {@code :values}, such as {@code x.need = ANY (:values)}
     */
    record SeveralOf(String key, String label, String sql, Choices choices) implements Filter {
        @Override
        public boolean personal() {
            return false;
        }

        @Override
        public Optional<FilterSql> condition(List<List<String>> given) {
            List<String> chosen = given.getFirst();
            return chosen.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new FilterSql(sql, Map.of("values", chosen.toArray(String[]::new))));
        }
    }

    /**
     * From a day to a day, both included; either may be left open.
     *
     * @param sql expression of the day
     */
    record Days(String key, String label, String sql) implements Filter {
        @Override
        public boolean personal() {
            return false;
        }

        @Override
        public List<String> fields() {
            return List.of(key + "-from", key + "-to");
        }

        @Override
        public Optional<FilterSql> condition(List<List<String>> given) {
            List<String> text = new ArrayList<>();
            Map<String, Object> bound = new HashMap<>();
            bind(given.getFirst(), sql + " >= :from", "from", text, bound);
            bind(given.getLast(), sql + " <= :to", "to", text, bound);
            return text.isEmpty() ? Optional.empty() : Optional.of(new FilterSql(String.join(" AND ", text), bound));
        }

        private static void bind(
                List<String> typed, String condition, String name, List<String> text, Map<String, Object> bound) {
            @Nullable LocalDate day = typed.isEmpty() ? null : TypedDay.read(typed.getFirst());
            if (day != null) {
                text.add(condition);
                bound.put(name, day);
            }
        }
    }

    /** One of a few cases, each with a condition of its own; a yes or no is two of them. */
    record Cases(
            String key,
            String label,
            List<Case> cases,
            @Nullable String needs) implements Filter {
        public Cases {
            cases = List.copyOf(cases);
        }

        @Override
        public boolean personal() {
            return false;
        }

        @Override
        public Optional<FilterSql> condition(List<List<String>> given) {
            return given.getFirst().stream().findFirst().flatMap(value -> cases.stream()
                    .filter(each -> each.value().equals(value))
                    .findFirst()
                    .map(each -> new FilterSql(each.sql(), Map.of())));
        }

        /** Only for those whose role works with a kind of information. */
        public Cases needing(String category) {
            return new Cases(key, label, cases, category);
        }

        List<Choice> choices() {
            return cases.stream()
                    .map(each -> new Choice(each.value(), each.label()))
                    .toList();
        }
    }

    /** A case: what an address says, what the page says, and its condition. */
    record Case(String value, String label, String sql) {}

    /** Yes or no. */
    static Cases yesNo(String key, String label, String yes, String no) {
        return new Cases(key, label, List.of(new Case("yes", "Yes", yes), new Case("no", "No", no)), null);
    }
}
