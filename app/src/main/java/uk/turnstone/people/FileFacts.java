package uk.turnstone.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gathers what the records of one person say, each thing once with who says it, in the order in which it is told. */
final class FileFacts {
    private record Said(String what, String value, boolean doubtful) {}

    private static final class Telling {
        private final SortedSet<String> agencies = new TreeSet<>();
        private @Nullable LocalDate since;
    }

    private final Map<Said, Telling> told = new LinkedHashMap<>();

    void add(String what, String value, String agency, @Nullable LocalDate since) {
        add(what, value, agency, since, false);
    }

    void add(String what, String value, String agency, @Nullable LocalDate since, boolean doubtful) {
        Telling telling = told.computeIfAbsent(new Said(what, value, doubtful), said -> new Telling());
        telling.agencies.add(agency);
        if (telling.since == null || since != null && since.isBefore(telling.since)) {
            telling.since = since;
        }
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        told.forEach((said, from) -> facts.add(
                new Fact(said.what(), said.value(), List.copyOf(from.agencies), said.doubtful(), from.since)));
        return facts;
    }

    /** Ethnicity as recorded, for those who may read it. */
    void equality(JdbcClient sql, Long[] records) {
        sql.sql("""
                SELECT e.ethnicity, e.ethnicity_list, a.name, (l.said_from AT TIME ZONE 'Europe/London')::date
                FROM people.equality_of(:records) e
                JOIN people.last_said l ON l.record_id = e.record_id
                JOIN access.holding h ON h.holding_id = l.holding_id
                JOIN access.agency a ON a.agency_id = h.agency_id
                WHERE l.record_id = ANY (:records)
                ORDER BY 1, 2, 3
                """).param("records", records).query(row -> {
            add(
                    "Ethnicity",
                    row.getString(1) + " (" + row.getString(2) + ")",
                    row.getString(3),
                    row.getObject(4, LocalDate.class));
        });
    }
}
