package uk.turnstone.access;

import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions under one database account, each carrying its context as settings that end with it. SQL is only to be had
 * inside one: a query without context would return no row anyway.
 */
public final class Transactions {
    private final JdbcClient sql;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    public Transactions(DataSource source) {
        var manager = new DataSourceTransactionManager(source);
        sql = JdbcClient.create(source);
        writing = new TransactionTemplate(manager);
        reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
    }

    /** Reads; the transaction turns down every change. A look that must be written down goes through {@link #write}. */
    public <T> T read(Context context, Function<JdbcClient, T> work) {
        return run(reading, context, work);
    }

    /** Reads and changes, all or nothing. */
    public <T> T write(Context context, Function<JdbcClient, T> work) {
        return run(writing, context, work);
    }

    /** Changes, all or nothing. */
    public void change(Context context, Consumer<JdbcClient> work) {
        run(writing, context, client -> {
            work.accept(client);
            return true;
        });
    }

    private <T> T run(TransactionTemplate template, Context context, Function<JdbcClient, T> work) {
        return java.util.Objects.requireNonNull(template.execute(status -> {
            set(context);
            return work.apply(sql);
        }));
    }

    private void set(Context context) {
        sql.sql("""
                SELECT set_config('turnstone.user', :user, true), set_config('turnstone.agency', :agency, true),
                       set_config('turnstone.role', :role, true), set_config('turnstone.purpose', :purpose, true),
                       set_config('turnstone.partnership', :partnership, true),
                       set_config('turnstone.today', :today, true)
                """)
                .param("user", context.user())
                .param("agency", Integer.toString(context.agency()))
                .param("role", context.role())
                .param("purpose", context.purpose())
                .param("partnership", Integer.toString(context.partnership()))
                .param("today", context.today().toString())
                .query((row, number) -> true)
                .single();
    }
}
