package uk.turnstone.cohorts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/** The record on which this partnership writes about a person; made and linked where there is none yet. */
@FunctionalInterface
public interface RecordOfOurOwn {
    Optional<Long> forPerson(JdbcClient sql, Context context, UUID person);
}
