package uk.turnstone.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** While pages are served: seals what was written twice a second, and walks the chain and signs where it stands every hour. */
@Component
@ConditionalOnWebApplication
final class Sealing implements SmartLifecycle {
    private static final String SEALING = "sealing of the audit trail";
    private static final String CHECKING = "check of the audit trail";
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final int PAUSE_MS = 400;
    private static final int HOUR_MS = 3_600_000;
    private static final int FIRST_CHECK_MS = 60_000;

    private final Sealer sealer;
    private final Checkpoints checkpoints;
    private @Nullable ScheduledExecutorService clock;

    Sealing(Sealer sealer, Checkpoints checkpoints) {
        this.sealer = sealer;
        this.checkpoints = checkpoints;
    }

    @Override
    public synchronized void start() {
        clock = Executors.newScheduledThreadPool(
                2, Thread.ofVirtual().name(SEALING).factory());
        clock.scheduleWithFixedDelay(() -> orSay(SEALING, sealer::sealAll), PAUSE_MS, PAUSE_MS, TimeUnit.MILLISECONDS);
        clock.scheduleWithFixedDelay(
                () -> orSay(CHECKING, checkpoints::check), FIRST_CHECK_MS, HOUR_MS, TimeUnit.MILLISECONDS);
    }

    /** Trouble is said, and the next time tries again: a schedule whose work throws ends without a word. */
    private static void orSay(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("The {} did not work: {}", what, e.getClass().getName());
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = clock;
        clock = null;
        if (running != null) {
            running.shutdown();
            orSay(SEALING, sealer::sealAll);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }
}
