package uk.turnstone.web;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/**
 * What needs somebody today, as far as one room knows: sections of the first page. A port: any room implements it as a
 * component, and the first page finds it at start-up.
 */
@FunctionalInterface
public interface TodayItem {

    /**
     * The sections for whoever asks; none where their role does not work with it. A section that has nothing today stays,
     * and says for how long and out of how many. It costs the page a fixed number of queries, and where it names people
     * it writes the look down.
     *
     * @param sql a transaction of the page account in the asker's context
     */
    List<TodaySection> sections(JdbcClient sql, Context context);
}
