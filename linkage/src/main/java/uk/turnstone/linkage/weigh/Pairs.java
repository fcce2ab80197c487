package uk.turnstone.linkage.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Every pair that some rule of several brings together, once, over several threads. */
final class Pairs {
    /** Taker of pairs; each thread has one of its own. */
    interface Taker {
        void take(int a, int b);
    }

    private static final int BLOCKS_AT_A_TIME = 256;

    private final List<Blocks> rules;
    private final int threads;

    Pairs(List<Blocks> rules, int threads) {
        this.rules = rules;
        this.threads = threads;
    }

    /**
     * Hands over every pair, in no order.
     *
     * @param makesTaker called once for each thread
     * @param progress told how many pairs were handed over since it was last told; from any thread
     * @return the takers
     */
    <T extends Taker> List<T> each(Supplier<T> makesTaker, LongConsumer progress) {
        List<T> takers = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<AtomicInteger> next =
                    rules.stream().map(rule -> new AtomicInteger(1)).toList();
            List<Callable<Void>> work = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                T taker = makesTaker.get();
                takers.add(taker);
                work.add(() -> {
                    for (int rule = 0; rule < rules.size(); rule++) {
                        walk(rule, next.get(rule), taker, progress);
                    }
                    return null;
                });
            }
            for (Future<Void> done : workers.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while pairs were compared", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Pairs could not be compared", e.getCause());
        }
        return takers;
    }

    private void walk(int rule, AtomicInteger next, Taker taker, LongConsumer progress) {
        Blocks blocks = rules.get(rule);
        int from = next.getAndAdd(BLOCKS_AT_A_TIME);
        while (from <= blocks.count()) {
            int to = Math.min(blocks.count() + 1, from + BLOCKS_AT_A_TIME);
            long taken = 0;
            for (int block = from; block < to; block++) {
                taken += walkBlock(rule, blocks, block, taker);
            }
            progress.accept(taken);
            from = next.getAndAdd(BLOCKS_AT_A_TIME);
        }
    }

    private long walkBlock(int rule, Blocks blocks, int block, Taker taker) {
        long taken = 0;
        for (int i = blocks.start(block); i < blocks.end(block); i++) {
            int a = blocks.record(i);
            for (int j = i + 1; j < blocks.end(block); j++) {
                int b = blocks.record(j);
                if (!earlier(rule, a, b)) {
                    taker.take(a, b);
                    taken++;
                }
            }
        }
        return taken;
    }

    private boolean earlier(int rule, int a, int b) {
        for (int before = 0; before < rule; before++) {
            if (rules.get(before).together(a, b)) {
                return true;
            }
        }
        return false;
    }
}
