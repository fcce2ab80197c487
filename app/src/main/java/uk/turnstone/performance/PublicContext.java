package uk.turnstone.performance;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;

/**
 * The context of somebody who is not signed in and asks for figures from open data. It names a role without any rule,
 * so that it can count for publication and read no record.
 */
@Component
public class PublicContext {
    private final Transactions figures;

    PublicContext(@Qualifier("figures") Transactions figures) {
        this.figures = figures;
    }

    /** The context of one request, in the first partnership of the installation. */
    public Context now() {
        Context nowhere = context(0, LocalDate.EPOCH);
        return figures.read(nowhere, sql -> sql.sql("""
                        SELECT (SELECT coalesce(min(partnership_id), 0) FROM access.partnership) AS partnership,
                               (SELECT coalesce(fixed_today, current_date) FROM access.installation) AS today
                        """)
                .query((row, number) -> context(row.getInt("partnership"), row.getObject("today", LocalDate.class)))
                .single());
    }

    private static Context context(int partnership, LocalDate today) {
        return new Context(
                "public",
                "Anybody",
                partnership,
                0,
                "public",
                "published figures",
                today,
                UUID.randomUUID().toString());
    }
}
