package uk.turnstone.web;

import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;

/** How each user likes their pages to work; what nobody has chosen is as it comes. */
@Component
final class Preferences {
    private final Transactions transactions;

    Preferences(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Whether single keys open sections and rows; they do until switched off. */
    boolean keys(Context context) {
        return transactions
                .read(context, sql -> sql.sql("SELECT value FROM web.preference WHERE name = 'keys'")
                        .query(String.class)
                        .optional())
                .map("on"::equals)
                .orElse(true);
    }

    void setKeys(Context context, boolean on) {
        transactions.change(context, sql -> sql.sql("""
                INSERT INTO web.preference (user_login, name, value) VALUES (:login, 'keys', :value)
                ON CONFLICT (user_login, name) DO UPDATE SET value = excluded.value
                """)
                .param("login", context.user())
                .param("value", on ? "on" : "off")
                .update());
    }
}
