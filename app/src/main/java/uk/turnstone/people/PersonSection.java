package uk.turnstone.people;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/**
 * A part of the page of a person that a room above brings. A port: implemented as a component, found at start-up. It costs
 * the page a fixed number of queries.
 */
public interface PersonSection {
    /** Place on the page, rising; what people here decided comes before what agencies sent. */
    int order();

    /** Heading of the section. */
    String title();

    /**
     * The section as this asker may see it; empty to leave it out, as where their role does not work with it.
     *
     * @param sql the transaction of the look itself, in the asker's context
     */
    Optional<SectionView> show(JdbcClient sql, Context context, PersonByKey person);
}
