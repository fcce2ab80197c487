package uk.turnstone.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Transactions;

/** Looks into the watched folder every few seconds while pages are served, if there is one (docs/settings.md). */
@Component
@ConditionalOnWebApplication
final class FolderWatch implements SmartLifecycle {
    static final String JOB = "watched folder";
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final int SECONDS = 5;
    private static final int LOOKS_UNTIL_NEXT_TRY = 60;

    private final String folder;
    private final Transactions transactions;
    private final Contexts contexts;
    private final Formats formats;
    private final SavedMappings mappings;
    private final Deliver deliver;
    private @Nullable ScheduledExecutorService clock;
    private int looks;

    FolderWatch(
            @Value("${turnstone.intake.folder:}") String folder,
            Transactions transactions,
            Contexts contexts,
            Formats formats,
            SavedMappings mappings,
            Deliver deliver) {
        this.folder = folder;
        this.transactions = transactions;
        this.contexts = contexts;
        this.formats = formats;
        this.mappings = mappings;
        this.deliver = deliver;
    }

    /** The folder, delivered from as the job on behalf of the agency whose folder a file lies in. */
    WatchedFolder at(Path root) {
        return new WatchedFolder(
                root,
                () -> {
                    var job = contexts.job(JOB);
                    return new FolderPlace(formats, transactions.read(job, sql -> mappings.all(sql, job)));
                },
                (request, file) -> deliver.file(contexts.job(JOB), request, Progress.silent()));
    }

    @Override
    public synchronized void start() {
        if (folder.isBlank()) {
            return;
        }
        WatchedFolder watched = at(Path.of(folder));
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name(JOB).factory());
        clock.scheduleWithFixedDelay(() -> lookOrSay(watched), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Trouble is said, and the next look tries again: a schedule whose work throws ends without a word. */
    private void lookOrSay(WatchedFolder watched) {
        try {
            if (++looks % LOOKS_UNTIL_NEXT_TRY == 0) {
                watched.tryAgain();
            }
            watched.look();
        } catch (IOException | RuntimeException e) {
            LOG.warn("The watched folder was not looked into: {}", e.getClass().getName());
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
