package uk.turnstone.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells what was disposed of from what was emptied by hand: a disposal is an entry of the chain itself, which says how many
 * payloads it emptied. No more and no fewer may name it.
 */
final class Disposals {
    /** A disposal as its entry tells it. */
    private record Told(Instant at, long payloads) {}

    private final Map<UUID, Told> told = new HashMap<>();
    private final Map<UUID, Verdict.Disposal> found = new LinkedHashMap<>();

    Disposals(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT l.look_key, l.at, coalesce(l.found, 0) FROM access.look l
                        JOIN access.look_seal s ON s.look_key = l.look_key WHERE l.action = 'disposed'
                        UNION ALL
                        SELECT l.look_key, l.at, coalesce(l.found, 0) FROM access.look_unsealed u
                        JOIN access.look l USING (look_id) WHERE l.action = 'disposed'
                        """)) {
            while (rows.next()) {
                told.put(
                        rows.getObject(1, UUID.class),
                        new Told(rows.getTimestamp(2).toInstant(), rows.getLong(3)));
            }
        }
    }

    /** Takes an emptied payload in; false where no disposal tells of it, or the disposal told of fewer. */
    boolean tellOf(long number, @Nullable UUID by, @Nullable Instant at) {
        Told disposal = by == null ? null : told.get(by);
        if (by == null || disposal == null || !disposal.at().equals(at)) {
            return false;
        }
        Verdict.Disposal now = found.merge(
                by,
                new Verdict.Disposal(disposal.at(), number, number, 1),
                (so, more) -> new Verdict.Disposal(so.at(), so.first(), number, so.payloads() + 1));
        return now.payloads() <= disposal.payloads();
    }

    List<Verdict.Disposal> all() {
        return new ArrayList<>(found.values());
    }
}
