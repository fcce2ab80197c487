package uk.turnstone.web.list;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * A condition in SQL with the values bound to it by name; what anybody typed is only ever among the values.
 *
 * @param text as the definition writes it
 * @param bound values by the names that the text uses, such as {@code low} for {@code :low}
 */
public record FilterSql(String text, Map<String, Object> bound) {

    /** The same with a prefix to its names, so that two filters can use one name. */
    FilterSql under(String prefix) {
        String renamed = text;
        Map<String, Object> values = new HashMap<>();
        for (var each : bound.entrySet()) {
            String name = prefix + "_" + each.getKey();
            renamed = renamed.replaceAll("(?<!:):" + each.getKey() + "\\b", Matcher.quoteReplacement(":" + name));
            values.put(name, each.getValue());
        }
        return new FilterSql(renamed, values);
    }

    /** All of them, each with AND before it. */
    static FilterSql all(Collection<FilterSql> conditions) {
        Map<String, Object> bound = new HashMap<>();
        conditions.forEach(each -> bound.putAll(each.bound));
        return new FilterSql(
                conditions.stream().map(each -> " AND (" + each.text + ")").collect(Collectors.joining()), bound);
    }
}
