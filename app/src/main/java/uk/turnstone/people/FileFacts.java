package uk.turnstone.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gathers what the records of one person say, each thing once with who says it, in the order in which it is told. */
final class FileFacts {
    private record Said(String what, String value, boolean doubtful) {}

    private final Map<Said, SortedSet<String>> agencies = new LinkedHashMap<>();

    void add(String what, String value, String agency) {
        add(what, value, agency, false);
    }

    void add(String what, String value, String agency, boolean doubtful) {
        agencies.computeIfAbsent(new Said(what, value, doubtful), said -> new TreeSet<>())
                .add(agency);
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        agencies.forEach(
                (said, from) -> facts.add(new Fact(said.what(), said.value(), List.copyOf(from), said.doubtful())));
        return facts;
    }

    /** Ethnicity as recorded, for those who may read it. */
    void equality(JdbcClient sql, Long[] records) {
        sql.sql("""
                SELECT e.ethnicity, e.ethnicity_list, a.name
                FROM people.equality_of(:records) e
                JOIN people.last_said l ON l.record_id = e.record_id
                JOIN access.holding h ON h.holding_id = l.holding_id
                JOIN access.agency a ON a.agency_id = h.agency_id
                ORDER BY 1, 2, 3
                """).param("records", records).query(row -> {
            add("Ethnicity", row.getString(1) + " (" + row.getString(2) + ")", row.getString(3));
        });
    }
}
