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
import uk.turnstone.access.Posts;
import uk.turnstone.access.Transactions;

/** Makes the list of posts to be confirmed, once a quarter, while pages are served. Two nodes that make it at once make one list. */
@Component
@ConditionalOnWebApplication
final class QuarterlyList implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(QuarterlyList.class);

    private final Transactions transactions;
    private final Contexts contexts;
    private @Nullable ScheduledExecutorService clock;

    QuarterlyList(Transactions transactions, Contexts contexts) {
        this.transactions = transactions;
        this.contexts = contexts;
    }

    @Override
    public synchronized void start() {
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("quarterly list").factory());
        clock.scheduleWithFixedDelay(this::makeOrSay, 30, 21_600, TimeUnit.SECONDS);
    }

    /** How many posts are new on the list. */
    int make() {
        Context job = contexts.job("quarterly list of posts");
        return transactions.write(job, sql -> Posts.listTheQuarter(sql, job.today()));
    }

    /** Trouble with the database is said, and the next time tries again. */
    private void makeOrSay() {
        try {
            make();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "The quarterly list of posts was not made: {}", e.getClass().getName());
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
