package uk.turnstone.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;

/**
 * Somebody on a page that is about deciding who they are.
 *
 * @param key key of the person
 * @param name the name to lead with
 * @param said what sources say
 */
public record SomebodyNamed(UUID key, String name, List<SourceSays> said) {

    /** Reads somebody and writes the look down; empty where there is nobody for this asker. */
    static Optional<SomebodyNamed> read(JdbcClient sql, Context context, ExtractTitles titles, UUID key) {
        return PersonByKey.find(sql, key).map(person -> {
            AuditTrail.write(sql, context, "read", person.key(), "who is one person");
            List<SourceSays> said = SourceSays.of(sql, titles, List.of(person.person()));
            String name = said.stream()
                    .flatMap(each -> each.names().stream())
                    .findFirst()
                    .orElse("Name not known");
            return new SomebodyNamed(person.key(), name, said);
        });
    }
}
