package uk.turnstone.linkage.weigh;

import java.util.List;
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
    /** Record by record, its block under each rule, where it has one at most under each. */
    private final int[] single;

    Pairs(List<Blocks> rules, int threads) {
        this.rules = rules;
        this.threads = threads;
        single = rules.stream().anyMatch(Blocks::several) ? new int[0] : sideBySide(rules);
    }

    private static int[] sideBySide(List<Blocks> rules) {
        int width = rules.size();
        int[] blocks = new int[width * rules.getFirst().size()];
        for (int rule = 0; rule < width; rule++) {
            for (int record = 0; record < blocks.length / width; record++) {
                blocks[record * width + rule] = rules.get(rule).block(record);
            }
        }
        return blocks;
    }

    /**
     * Hands over every pair, in no order.
     *
     * @param makesTaker called once for each thread
     * @param progress told how many pairs were handed over since it was last told; from any thread
     * @return the takers
     */
    <T extends Taker> List<T> each(Supplier<T> makesTaker, LongConsumer progress) {
        List<AtomicInteger> next =
                rules.stream().map(rule -> new AtomicInteger(1)).toList();
        return Shares.each(threads, makesTaker, taker -> {
            for (int rule = 0; rule < rules.size(); rule++) {
                walk(rule, next.get(rule), taker, progress);
            }
        });
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
                if (single.length > 0
                        ? !earlierOfOne(rule, a, b)
                        : blocks.together(a, b) == block && !earlier(rule, a, b)) {
                    taker.take(a, b);
                    taken++;
                }
            }
        }
        return taken;
    }

    private boolean earlierOfOne(int rule, int a, int b) {
        int ofA = a * rules.size();
        int ofB = b * rules.size();
        for (int before = 0; before < rule; before++) {
            if (single[ofA + before] == single[ofB + before] && single[ofA + before] != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean earlier(int rule, int a, int b) {
        for (int before = 0; before < rule; before++) {
            if (rules.get(before).together(a, b) != 0) {
                return true;
            }
        }
        return false;
    }
}
