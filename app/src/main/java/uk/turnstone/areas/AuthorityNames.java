package uk.turnstone.areas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Authorities by every name they go by. Daily names come before others, what exists before what has ended; a name that
 * still leaves two names none. Counties, regions' and mayors' authorities hold no LSOA of their own and are left out.
 */
final class AuthorityNames {
    /** LSOA names end in the number of their middle layer area and a letter: "Hartlepool 001A". */
    private static final Pattern NUMBER = Pattern.compile("\\s+\\d{3}[A-Z]+$");

    private static final Pattern STYLE = Pattern.compile("^(the |city of |county of )|,? (city|county) of$|[.'’]");

    private final Map<String, List<Named>> daily = new HashMap<>();
    private final Map<String, List<Named>> others = new HashMap<>();

    private record Named(int area, @Nullable LocalDate ended) {
        LocalDate last() {
            return ended == null ? LocalDate.MAX : ended;
        }
    }

    static AuthorityNames read(JdbcClient sql) {
        var names = new AuthorityNames();
        sql.sql("""
                SELECT a.area_id, a.name, a.valid_to, n.name AS other
                FROM areas.area a LEFT JOIN areas.area_name n USING (area_id)
                WHERE a.kind = 'authority' AND left(a.code, 3) NOT IN ('E10', 'E12', 'E47', 'E61')
                """).query(row -> {
            var named = new Named(row.getInt("area_id"), row.getObject("valid_to", LocalDate.class));
            add(names.daily, row.getString("name"), named);
            add(names.others, row.getString("other"), named);
        });
        return names;
    }

    /** The authority whose name the LSOA's name begins with. */
    Optional<Integer> ofLsoa(String lsoaName) {
        String key = key(NUMBER.matcher(lsoaName.strip()).replaceFirst(""));
        return one(daily.getOrDefault(key, List.of())).or(() -> one(others.getOrDefault(key, List.of())));
    }

    private static Optional<Integer> one(List<Named> found) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last =
                found.stream().map(Named::last).max(Comparator.naturalOrder()).orElseThrow();
        List<Named> newest =
                found.stream().filter(named -> named.last().equals(last)).toList();
        return newest.size() == 1 ? Optional.of(newest.getFirst().area()) : Optional.empty();
    }

    private static void add(Map<String, List<Named>> map, @Nullable String name, Named named) {
        if (name == null) {
            return;
        }
        List<Named> holders = map.computeIfAbsent(key(name), key -> new ArrayList<>());
        if (!holders.contains(named)) {
            holders.add(named);
        }
    }

    /** "Bristol, City of" and "City of Bristol", "St. Helens" and "St Helens" are written one way. */
    private static String key(String name) {
        String plain = name.strip().toLowerCase(Locale.UK).replace("&", "and");
        return STYLE.matcher(plain).replaceAll("").strip();
    }
}
