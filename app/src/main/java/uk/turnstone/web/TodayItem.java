package uk.turnstone.web;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/**
 * What needs somebody today, as far as one room knows: a section of the first page. A port: any room implements it as a
 * component, and the first page finds it at start-up.
 */
public interface TodayItem {
    /** Place on the page: what has a clock inside the hour is below 100, what is late below 200, the rest above. */
    int order();

    /** Heading of the section. */
    String title();

    /**
     * The lines for whoever asks, the most urgent first; empty when nothing is due, and then the section is left out.
     * It costs the page a fixed number of queries, and where it names people it writes the look down.
     *
     * @param sql a transaction of the page account in the asker's context
     */
    List<TodayLine> lines(JdbcClient sql, Context context);
}
