package uk.turnstone.cohorts;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.linkage.identifier.Crn;
import uk.turnstone.linkage.identifier.Identifier;
import uk.turnstone.linkage.identifier.PncId;

/** Who has which probation and police number, for the numbers of one list, asked for at once. */
final class NumbersOfPeople {
    private final Map<String, Set<UUID>> people = new HashMap<>();

    private NumbersOfPeople() {}

    static NumbersOfPeople among(Collection<NamedCsvRecord> lines, JdbcClient sql) {
        var numbers = new NumbersOfPeople();
        String[] tokens =
                lines.stream().flatMap(NumbersOfPeople::tokens).distinct().toArray(String[]::new);
        sql.sql("""
                SELECT i.type || ':' || i.canonical AS token, p.public_key
                FROM people.record_identifier i
                JOIN people.person_record r ON r.record_id = i.record_id AND r.known_until = 'infinity'
                JOIN people.person p USING (person_id)
                WHERE i.type IN ('CRN', 'PNC') AND i.known_until = 'infinity'
                  AND i.type || ':' || i.canonical = ANY (:tokens)
                """).param("tokens", tokens).query(row -> {
            numbers.people
                    .computeIfAbsent(row.getString("token"), token -> new HashSet<>())
                    .add(row.getObject("public_key", UUID.class));
        });
        return numbers;
    }

    /** Whoever has one of the numbers of a line. */
    Set<UUID> of(NamedCsvRecord line) {
        return tokens(line)
                .flatMap(token -> people.getOrDefault(token, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private static Stream<String> tokens(NamedCsvRecord line) {
        return Stream.of(
                        token("CRN", Crn.parse(line.getField("crn"))),
                        token("PNC", PncId.parse(line.getField("pnc_id"))))
                .flatMap(Optional::stream);
    }

    private static Optional<String> token(String type, Optional<? extends Identifier> number) {
        return number.filter(each -> !each.isPlaceholder()).map(each -> type + ":" + each.canonical());
    }
}
