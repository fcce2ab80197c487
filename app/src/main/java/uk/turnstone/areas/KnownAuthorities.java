package uk.turnstone.areas;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The authorities of the register, in the form in which rows come, so that the two can be compared. */
final class KnownAuthorities {
    private KnownAuthorities() {}

    static Map<String, AuthorityRow> read(JdbcClient sql) {
        return sql.sql("""
                SELECT a.code, a.name, a.nation, a.valid_from, a.valid_to, a.successor,
                       ARRAY (SELECT n.name FROM areas.area_name n WHERE n.area_id = a.area_id) AS names,
                       ARRAY (SELECT p.year || ' ' || p.people FROM areas.population p
                              WHERE p.area_id = a.area_id AND p.base = 'all persons' AND p.known_until = 'infinity'
                              ORDER BY p.year) AS estimates
                FROM areas.area a WHERE a.kind = 'authority'
                """).query((row, number) -> read(row)).list().stream()
                .collect(Collectors.toMap(AuthorityRow::code, Function.identity()));
    }

    private static AuthorityRow read(ResultSet row) throws SQLException {
        return new AuthorityRow(
                row.getString("code"),
                row.getString("name"),
                new TreeSet<>(texts(row.getArray("names"))),
                row.getString("nation"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("successor"),
                estimates(texts(row.getArray("estimates"))));
    }

    private static List<Estimate> estimates(List<String> texts) {
        List<Estimate> estimates = new ArrayList<>();
        for (String text : texts) {
            int space = text.indexOf(' ');
            estimates.add(new Estimate(
                    Integer.parseInt(text.substring(0, space)), Integer.parseInt(text.substring(space + 1))));
        }
        return List.copyOf(estimates);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
