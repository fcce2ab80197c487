package uk.turnstone.forms;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Transactions;

/** Removes drafts whose time is over, at the start and every hour while pages are served. */
@Component
@ConditionalOnWebApplication
final class ExpiredDrafts implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ExpiredDrafts.class);

    private final Transactions transactions;
    private final Contexts contexts;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("expired drafts").factory());
    private volatile boolean running;

    ExpiredDrafts(Transactions transactions, Contexts contexts) {
        this.transactions = transactions;
        this.contexts = contexts;
    }

    @Override
    public void start() {
        running = true;
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
        } catch (DataAccessException e) {
            LOG.warn(
                    "Drafts whose time is over were not removed: {}",
                    e.getClass().getName());
        }
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
