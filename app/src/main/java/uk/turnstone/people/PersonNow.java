package uk.turnstone.people;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/**
 * What a room above knows to be so of a person now, for the top of their page. A port: implemented as a component, found at
 * start-up. It costs the page a fixed number of queries.
 */
public interface PersonNow {
    /**
     * What is so today, as far as this asker may see; a line that says so where their role works with it and nothing is
     * known. No line at all where their role does not work with it: an empty one would say that there is nothing.
     *
     * @param sql the transaction of the look itself, in the asker's context
     */
    List<NowLine> lines(JdbcClient sql, Context context, PersonByKey person);
}
