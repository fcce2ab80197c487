package uk.turnstone.forms;

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
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Transactions;

/** Removes drafts whose time is over, at the start and every hour while pages are served. */
@Component
@ConditionalOnWebApplication
final class ExpiredDrafts implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ExpiredDrafts.class);

    private final Transactions transactions;
    private final Contexts contexts;
    private @Nullable ScheduledExecutorService clock;

    ExpiredDrafts(Transactions transactions, Contexts contexts) {
        this.transactions = transactions;
        this.contexts = contexts;
    }

    @Override
    public synchronized void start() {
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("expired drafts").factory());
        clock.scheduleWithFixedDelay(this::dropOrSay, 1, 3600, TimeUnit.SECONDS);
    }

    /** How many went. */
    int drop() {
        return transactions.write(contexts.job("removal of drafts whose time is over"), sql -> sql.sql(
                        "SELECT forms.drop_expired_drafts()")
                .query(Integer.class)
                .single());
    }

    /** Trouble with the database is said, and the next hour tries again. */
    private void dropOrSay() {
        try {
            drop();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "Drafts whose time is over were not removed: {}",
                    e.getClass().getName());
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
