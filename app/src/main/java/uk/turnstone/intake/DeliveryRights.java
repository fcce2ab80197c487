package uk.turnstone.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Act;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Permissions;

/**
 * Who may deliver, decide and correct, by the table of access. Rows that are not open data: whoever works with the source rows of
 * their own agency and no further, for that agency's own formats (a role that reads them across the partnership reads them
 * as evidence and delivers none). Open data: whoever keeps settings and reference data, category “configuration”.
 */
@Component
final class DeliveryRights {
    private static final String OPEN_DATA = "configuration";
    private static final String OVERVIEW = "data-quality";

    private final Permissions permissions;

    DeliveryRights(Permissions permissions) {
        this.permissions = permissions;
    }

    /** Whether they may deliver files of this format. */
    boolean deliver(JdbcClient sql, Context context, Format format) {
        return format.isOpen()
                ? permissions.may(context, OPEN_DATA).level() == Level.FULL
                : ownRows(context, format)
                        && (format.anyAgency() || agencyCode(sql, context).equals(format.agency()));
    }

    /** Whether they may decide on, read the rows of and correct a delivery of this format from an agency. */
    boolean workOn(Context context, Format format, int agency) {
        return format.isOpen()
                ? permissions.may(context, OPEN_DATA).level() == Level.FULL
                : ownRows(context, format) && agency == context.agency();
    }

    /** How much they are told of the figures of deliveries of this format from an agency. */
    Reach reach(Context context, Format format, int agency) {
        if (format.isOpen() || workOn(context, format, agency)) {
            return Reach.ALL;
        }
        if (format.isVictimSide()
                && !seesAll(context)
                && !permissions.may(context, format.rawCategory()).yes()) {
            return Reach.NOTHING;
        }
        return permissions.may(context, OVERVIEW).level() == Level.COUNT ? Reach.TOTALS : Reach.WITHOUT_SMALL;
    }

    /** Whether they may say when an extract of this format should come. */
    boolean expect(JdbcClient sql, Context context, Format format) {
        return seesAll(context) || deliver(sql, context, format);
    }

    /** True if they may know of the deliveries of all agencies, false if only of their own and of open data. */
    boolean seesAll(Context context) {
        return permissions.may(context, OVERVIEW).level() == Level.FULL
                && !permissions.may(context, OVERVIEW, Act.WRITE);
    }

    /** True if they may know of any delivery. */
    boolean knowsOf(Context context) {
        return permissions.may(context, OVERVIEW).yes();
    }

    private boolean ownRows(Context context, Format format) {
        return permissions.may(context, format.rawCategory()).level() == Level.FULL
                && permissions.may(context, format.rawCategory(), Act.WRITE);
    }

    /** Code of the agency for which they deliver a file of this format. */
    String deliversFor(JdbcClient sql, Context context, Format format) {
        return format.anyAgency() ? agencyCode(sql, context) : format.agency();
    }

    /** Code of the agency for which they work. */
    static String agencyCode(JdbcClient sql, Context context) {
        return sql.sql("SELECT code FROM access.agency WHERE agency_id = :agency")
                .param("agency", context.agency())
                .query(String.class)
                .single();
    }
}
