package uk.turnstone.linkage.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Work that several threads share, each with a worker of its own. */
final class Shares {
    private static final int AT_A_TIME = 256;

    private Shares() {}

    /** What a worker does of the numbered work. */
    interface Work<W> {
        void take(W worker, int at);
    }

    /** Hands out all numbers from 0 to under a size, each once, in no order. @return the workers */
    static <W> List<W> of(int size, int threads, Supplier<W> makesWorker, Work<W> work) {
        AtomicInteger next = new AtomicInteger();
        return each(threads, makesWorker, worker -> {
            int from = next.getAndAdd(AT_A_TIME);
            while (from < size) {
                int to = Math.min(size, from + AT_A_TIME);
                for (int at = from; at < to; at++) {
                    work.take(worker, at);
                }
                from = next.getAndAdd(AT_A_TIME);
            }
        });
    }

    /** Runs each worker on a thread of its own. @return the workers */
    static <W> List<W> each(int threads, Supplier<W> makesWorker, java.util.function.Consumer<W> work) {
        List<W> workers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                W worker = makesWorker.get();
                workers.add(worker);
                tasks.add(() -> {
                    work.accept(worker);
                    return null;
                });
            }
            for (Future<Void> done : pool.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while pairs were compared", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Pairs could not be compared", e.getCause());
        }
        return workers;
    }
}
