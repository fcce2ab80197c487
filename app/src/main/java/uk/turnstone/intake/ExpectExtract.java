package uk.turnstone.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.NotAllowed;

/** Says when an extract should come, or that it should no longer. */
@Component
public final class ExpectExtract {
    private final Transactions transactions;
    private final DeliveryRights rights;

    ExpectExtract(Transactions transactions, DeliveryRights rights) {
        this.transactions = transactions;
        this.rights = rights;
    }

    /**
     * Expects it from the context's today on, in place of what was expected of it before.
     *
     * @param rhythm how often, and by when
     * @param whom whom to ring when it does not come; may be empty
     * @throws NotAllowed if the asker neither delivers it nor looks after all data
     */
    public void every(Context context, Format format, Rhythm rhythm, String whom) {
        transactions.change(context, sql -> {
            allow(sql, context, format);
            Expectations.set(sql, context, format, rhythm, whom);
            AuditTrail.write(sql, context, "changed", null, "expectation of " + format.name() + ": " + rhythm.words());
        });
    }

    /** @throws NotAllowed if the asker neither delivers it nor looks after all data */
    void noLonger(Context context, Format format) {
        transactions.change(context, sql -> {
            allow(sql, context, format);
            if (Expectations.end(sql, context, format)) {
                AuditTrail.write(sql, context, "changed", null, "expectation of " + format.name() + " ended");
            }
        });
    }

    private void allow(JdbcClient sql, Context context, Format format) {
        if (!rights.expect(sql, context, format)) {
            throw new NotAllowed("No: when “" + format.title()
                    + "” are expected is said by those who deliver them or look after all data.");
        }
    }
}
