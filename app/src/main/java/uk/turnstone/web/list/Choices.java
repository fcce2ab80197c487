package uk.turnstone.web.list;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;
import uk.turnstone.web.Choice;

/** Among what one can choose in a filter: as far as the reader may know of it. */
@FunctionalInterface
public interface Choices {
    List<Choice> of(JdbcClient sql, Context context);

    /** Always the same. */
    static Choices fixed(List<Choice> choices) {
        return (sql, context) -> choices;
    }
}
