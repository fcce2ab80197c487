package uk.turnstone.governance;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import uk.turnstone.access.Context;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Transactions;

/** Disposes each day of what goes by itself when its time is over, and puts on the review list what is due. */
@Component
@ConditionalOnWebApplication
final class RetentionByAge implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionByAge.class);

    private final Transactions transactions;
    private final Contexts contexts;
    private @Nullable ScheduledExecutorService clock;

    RetentionByAge(Transactions transactions, Contexts contexts) {
        this.transactions = transactions;
        this.contexts = contexts;
    }

    @Override
    public synchronized void start() {
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("retention").factory());
        clock.scheduleWithFixedDelay(this::makeOrSay, 600, 86_400, TimeUnit.SECONDS);
    }

    /** What went, and how many are new on the list, in words for the log: counts and nothing else. */
    String make() {
        Context job = contexts.job("retention by age");
        return transactions.write(job, sql -> {
            String gone = sql.sql("SELECT governance.dispose_by_age()::text")
                    .query(String.class)
                    .single();
            return gone + ", listed " + Retention.list(sql, job);
        });
    }

    /** Trouble with the database is said, and the next time tries again. */
    private void makeOrSay() {
        try {
            LOG.info("Retention: {}", make());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("What is due was not looked at: {}", e.getClass().getName());
        }
    }

    @Override
    public synchronized void stop() {
        if (clock != null) {
            clock.shutdownNow();
            clock = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }
}
