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
    private final Way present;
    private final Way past;

    /** Connections of one kind, and transactions over them. */
    private record Way(JdbcClient sql, TransactionTemplate writing, TransactionTemplate reading) {
        static Way over(DataSource source) {
            var manager = new DataSourceTransactionManager(source);
            var reading = new TransactionTemplate(manager);
            reading.setReadOnly(true);
            return new Way(JdbcClient.create(source), new TransactionTemplate(manager), reading);
        }
    }

    public Transactions(DataSource source) {
        present = Way.over(source);
        past = Way.over(new PastReading(source));
    }

    private Way way(Context context) {
        return context.isPast() ? past : present;
    }

    /** Reads; the transaction turns down every change. A look that must be written down goes through {@link #write}. */
    public <T> T read(Context context, Function<JdbcClient, T> work) {
        return run(way(context).reading(), context, work);
    }

    /** Reads and changes, all or nothing. */
    public <T> T write(Context context, Function<JdbcClient, T> work) {
        return run(way(context).writing(), context, work);
    }

    /** Changes, all or nothing. @throws IllegalStateException where the past is read: it cannot be changed */
    public void change(Context context, Consumer<JdbcClient> work) {
        if (context.isPast()) {
            throw new IllegalStateException("The past can be read and not changed");
        }
        run(present.writing(), context, client -> {
            work.accept(client);
            return true;
        });
    }

    private <T> T run(TransactionTemplate template, Context context, Function<JdbcClient, T> work) {
        return java.util.Objects.requireNonNull(template.execute(status -> {
            JdbcClient sql = way(context).sql();
            set(context, sql);
            return work.apply(sql);
        }));
    }

    private static void set(Context context, JdbcClient sql) {
        sql.sql("""
                SELECT set_config('turnstone.user', :user, true), set_config('turnstone.agency', :agency, true),
                       set_config('turnstone.role', :role, true), set_config('turnstone.purpose', :purpose, true),
                       set_config('turnstone.partnership', :partnership, true),
                       set_config('turnstone.today', :today, true), set_config('turnstone.known', :known, true),
                       set_config('turnstone.use', :use, true)
                """)
                .param("user", context.user())
                .param("agency", Integer.toString(context.agency()))
                .param("role", context.role())
                .param("purpose", context.purpose())
                .param("partnership", Integer.toString(context.partnership()))
                .param("today", context.decidedOn().toString())
                .param("use", context.use().name().toLowerCase(java.util.Locale.ROOT))
                .param("known", context.isPast() ? context.today().plusDays(1) + " 00:00 Europe/London" : "")
                .query((row, number) -> true)
                .single();
    }
}
