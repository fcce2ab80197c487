package uk.turnstone.access;

import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions of the account that signs people in, the only one that reads passwords, keys and sessions. Before somebody is
 * signed in there is no context; what is written to the trail carries one and sets it, as everywhere.
 */
public final class SignInTransactions {
    private final JdbcClient sql;
    private final TransactionTemplate template;
    private final Transactions inContext;

    SignInTransactions(DataSource source) {
        this.sql = JdbcClient.create(source);
        this.template = new TransactionTemplate(new DataSourceTransactionManager(source));
        this.inContext = new Transactions(source);
    }

    /** Asks who somebody is, before there is a context. */
    public <T> T read(Function<JdbcClient, T> work) {
        return Objects.requireNonNull(template.execute(status -> work.apply(sql)));
    }

    /** Changes something and writes it down on behalf of somebody, all or nothing. */
    public <T> T write(Context context, Function<JdbcClient, T> work) {
        return inContext.write(context, work);
    }
}
