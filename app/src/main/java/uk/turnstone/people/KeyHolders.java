package uk.turnstone.people;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.linkage.CandidateSource;
import uk.turnstone.linkage.PersonRecord;

/** The records of one partnership that share a key, read from the search index; each record is given once. */
final class KeyHolders implements CandidateSource {
    private final JdbcClient sql;
    private final RecordsOnFile onFile;
    private final Map<Integer, Holder> holders;
    private final Set<Long> given = new HashSet<>();

    KeyHolders(JdbcClient sql, RecordsOnFile onFile, Map<Integer, Holder> holders, Collection<Long> subjects) {
        this.sql = sql;
        this.onFile = onFile;
        this.holders = holders;
        given.addAll(subjects);
    }

    @Override
    public Collection<PersonRecord> sharing(SortedSet<String> keys) {
        List<Long> found = sql.sql("""
                SELECT DISTINCT t.record_id
                FROM unnest(:keys::text[]) AS k (token)
                -- OFFSET 0 keeps this a look into the index for each key: joined, the whole index would be read for a few.
                CROSS JOIN LATERAL (
                    SELECT s.record_id FROM people.search_token s
                    WHERE s.token = k.token AND s.known_until = 'infinity' AND s.holding_id = ANY (:holdings)
                    OFFSET 0) t
                """)
                .param("keys", keys.stream().map(Tokens::cut).toArray(String[]::new))
                .param("holdings", holders.keySet().toArray(Integer[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
        List<Long> unseen = found.stream().filter(given::add).sorted().toList();
        return unseen.isEmpty() ? List.of() : forLinking(onFile.read(unseen), holders);
    }

    static List<PersonRecord> forLinking(List<RecordOnFile> records, Map<Integer, Holder> holders) {
        return records.stream()
                .map(held -> held.forLinking(Objects.requireNonNull(holders.get(held.holding()))))
                .toList();
    }
}
