package uk.turnstone.linkage.weigh;

import java.util.ArrayList;
import java.util.List;

/**
 * Learns the weights of a model from the records alone: u from a sample of all pairs, nearly all of which are strangers; m by
 * expectation-maximisation over the pairs of each training rule, of what the rule leaves free; the prior from how many of
 * those pairs are matches and how many matches the rule misses.
 *
 * <p>Source: W. E. Winkler, Using the EM algorithm for weight computation in the Fellegi–Sunter model of record linkage,
 * Proc. Survey Research Methods, ASA (1988) 667–671; the way of free comparisons is that of Splink (Ministry of Justice).
 */
public final class Training {
    /** Pairs of which u is taken. */
    public static final long SAMPLE = 2_000_000;

    private static final int MOST_ROUNDS = 200;
    private static final double SETTLED = 1e-6;
    private static final double LEAST = 1e-6;

    private final Table table;
    private final Model model;
    private final int threads;

    public Training(Table table, Model model, int threads) {
        this.table = table;
        this.model = model;
        this.threads = threads;
    }

    /**
     * The model with what was learnt.
     *
     * @throws IllegalArgumentException where no training rule leaves a comparison free, or its pairs are none
     */
    public Model learn() {
        List<Comparison> comparisons = withU(Patterns.sampled(table, model.comparisons(), SAMPLE, threads));
        List<Session> sessions = new ArrayList<>();
        for (BlockingRule rule : model.training()) {
            Blocks blocks = Blocks.of(table, rule);
            if (blocks.pairs() > 0) {
                sessions.add(Session.of(rule, Patterns.of(table, comparisons, blocks, threads), comparisons));
            }
        }
        List<Comparison> learnt = new ArrayList<>();
        for (int i = 0; i < comparisons.size(); i++) {
            learnt.add(withM(i, comparisons.get(i), sessions));
        }
        return model.learnt(learnt, prior(sessions, learnt));
    }

    private List<Comparison> withU(Patterns sample) {
        List<Comparison> learnt = new ArrayList<>();
        for (int i = 0; i < model.comparisons().size(); i++) {
            Comparison comparison = model.comparisons().get(i);
            double[] counts = new double[comparison.steps()];
            for (var pattern : sample.counts().entrySet()) {
                counts[sample.steps(pattern.getKey())[i]] += pattern.getValue();
            }
            double[] shares = shares(counts);
            List<Level> levels = new ArrayList<>();
            for (int step = 1; step < comparison.steps(); step++) {
                Level level = comparison.level(step);
                levels.add(level.learnt(level.m(), shares[step]));
            }
            learnt.add(new Comparison(comparison.name(), comparison.column(), comparison.other(), levels));
        }
        return learnt;
    }

    /** Parts of what is known; of what was never seen, half a pair. */
    private static double[] shares(double[] counts) {
        double known = 0;
        for (int step = 1; step < counts.length; step++) {
            known += counts[step];
        }
        double[] shares = new double[counts.length];
        for (int step = 1; step < counts.length; step++) {
            shares[step] =
                    Math.min(1, Math.max(LEAST, Math.max(counts[step], known > 0 ? 0.5 : 0) / Math.max(known, 1)));
        }
        return shares;
    }

    /** The mean over the sessions that left it free, each by the matches that it saw. */
    private static Comparison withM(int at, Comparison comparison, List<Session> sessions) {
        double[] counts = new double[comparison.steps()];
        boolean free = false;
        for (Session session : sessions) {
            if (session.free[at]) {
                free = true;
                for (int step = 1; step < counts.length; step++) {
                    counts[step] += session.matches[at][step];
                }
            }
        }
        if (!free) {
            throw new IllegalArgumentException("Nothing can be learnt of “" + comparison.name()
                    + "”: every training rule that brings pairs holds it equal. Add a rule without it.");
        }
        double[] shares = shares(counts);
        List<Level> levels = new ArrayList<>();
        for (int step = 1; step < comparison.steps(); step++) {
            Level level = comparison.level(step);
            levels.add(level.learnt(Math.max(shares[step], LEAST), level.u()));
        }
        return new Comparison(comparison.name(), comparison.column(), comparison.other(), levels);
    }

    /** Matches that each rule saw, by how many of all matches agree on what it asks for; the middle of the rules. */
    private double prior(List<Session> sessions, List<Comparison> learnt) {
        double all = table.size() * (table.size() - 1.0) / 2;
        double[] expected = sessions.stream()
                .mapToDouble(session -> {
                    double seen = 1;
                    for (int i = 0; i < learnt.size(); i++) {
                        seen *= session.free[i] ? 1 : learnt.get(i).level(1).m() * session.known[i];
                    }
                    return session.pairs * session.share / seen;
                })
                .sorted()
                .toArray();
        double matches = expected[expected.length / 2];
        return Math.clamp(matches / all, 1e-12, 0.5);
    }

    /** Expectation-maximisation over the pairs of one rule, u held as it is. */
    private static final class Session {
        private final boolean[] free;
        private final double[] known;
        private final double[][] matches;
        private final double pairs;
        /** By pattern, in order: how many pairs stand in it, and the step of each comparison. */
        private final long[] counts;

        private final int[][] steps;
        private double share;

        private Session(BlockingRule rule, Patterns patterns, List<Comparison> comparisons) {
            pairs = patterns.pairs();
            counts = patterns.counts().values().stream()
                    .mapToLong(Long::longValue)
                    .toArray();
            steps = patterns.counts().keySet().stream()
                    .map(pattern -> patterns.steps(pattern))
                    .toArray(int[][]::new);
            free = new boolean[comparisons.size()];
            known = new double[comparisons.size()];
            matches = new double[comparisons.size()][];
            for (int i = 0; i < free.length; i++) {
                free[i] = !rule.uses(comparisons.get(i).column())
                        && !rule.uses(comparisons.get(i).other());
                known[i] = 1;
            }
        }

        static Session of(BlockingRule rule, Patterns patterns, List<Comparison> comparisons) {
            Session session = new Session(rule, patterns, comparisons);
            double[][] m = new double[comparisons.size()][];
            for (int i = 0; i < m.length; i++) {
                m[i] = new double[comparisons.get(i).steps()];
                for (int step = 1; step < m[i].length; step++) {
                    m[i][step] = comparisons.get(i).level(step).m();
                }
            }
            session.share = 0.3;
            double moved = 1;
            for (int round = 0; round < MOST_ROUNDS && moved > SETTLED; round++) {
                moved = session.round(comparisons, m);
            }
            return session;
        }

        private double round(List<Comparison> comparisons, double[][] m) {
            double[][] u = new double[m.length][];
            for (int i = 0; i < m.length; i++) {
                matches[i] = new double[m[i].length];
                u[i] = new double[m[i].length];
                for (int step = 1; step < u[i].length; step++) {
                    u[i][step] = comparisons.get(i).level(step).u();
                }
            }
            double matched = 0;
            for (int pattern = 0; pattern < counts.length; pattern++) {
                double ofOne = share;
                double ofTwo = 1 - share;
                for (int i = 0; i < m.length; i++) {
                    int step = steps[pattern][i];
                    if (free[i] && step != Comparison.NOT_KNOWN) {
                        ofOne *= m[i][step];
                        ofTwo *= u[i][step];
                    }
                }
                double likely = counts[pattern] * ofOne / (ofOne + ofTwo);
                matched += likely;
                for (int i = 0; i < m.length; i++) {
                    matches[i][steps[pattern][i]] += likely;
                }
            }
            double moved = Math.abs(share - matched / pairs);
            share = Math.clamp(matched / pairs, LEAST, 1 - LEAST);
            for (int i = 0; i < m.length; i++) {
                double[] shares = shares(matches[i]);
                for (int step = 1; step < shares.length; step++) {
                    moved = free[i] ? Math.max(moved, Math.abs(m[i][step] - shares[step])) : moved;
                    m[i][step] = free[i] ? shares[step] : m[i][step];
                }
            }
            return moved;
        }
    }
}
