package uk.turnstone.linkage.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
     * What was learnt.
     *
     * @param how how each number came about, in sentences
     */
    public record Learnt(Model model, List<String> how) {
        public Learnt {
            how = List.copyOf(how);
        }
    }

    /**
     * Learns without knowing who is who.
     *
     * @throws IllegalArgumentException where no training rule leaves a comparison free, or its pairs are none
     */
    public Learnt learn() {
        Patterns sample = Patterns.sampled(table, model.comparisons(), SAMPLE, threads);
        List<Comparison> comparisons = withU(sample);
        List<Session> sessions = sessions(comparisons);
        List<Comparison> learnt = new ArrayList<>();
        for (int i = 0; i < comparisons.size(); i++) {
            learnt.add(withM(i, comparisons.get(i), sessions));
        }
        List<String> how = how(sample);
        sessions.forEach(session -> how.add(session.words(model.comparisons())));
        return withPrior(sessions, learnt, how);
    }

    /**
     * Learns m from records of whom some are known to be one person; u and the prior as without.
     *
     * @param persons the person of each record, by its number; one of whom nothing is known is a person of their own
     * @throws IllegalArgumentException where no two records are of one person
     */
    public Learnt learn(int[] persons) {
        Patterns sample = Patterns.sampled(table, model.comparisons(), SAMPLE, threads);
        Patterns known = Patterns.ofPersons(table, model.comparisons(), persons);
        if (known.pairs() == 0) {
            throw new IllegalArgumentException("Of no two records it is said that they are one person.");
        }
        List<Comparison> comparisons = withU(sample);
        List<Comparison> learnt = new ArrayList<>();
        for (int i = 0; i < comparisons.size(); i++) {
            learnt.add(withShares(comparisons.get(i), shares(known.ofComparison(i))));
        }
        List<String> how = how(sample);
        how.add(String.format(
                Locale.UK, "m: from %,d pairs of records that are known to be of one person.", known.pairs()));
        return withPrior(sessions(learnt), learnt, how);
    }

    private List<Session> sessions(List<Comparison> comparisons) {
        List<Session> sessions = new ArrayList<>();
        Blocks.of(table, model.training(), threads);
        for (BlockingRule rule : model.training()) {
            Blocks blocks = table.blocks(rule);
            if (blocks.pairs() > 0) {
                sessions.add(Session.of(rule, Patterns.of(table, comparisons, blocks, threads), comparisons));
            }
        }
        return sessions;
    }

    private List<String> how(Patterns sample) {
        List<String> how = new ArrayList<>();
        how.add(String.format(
                Locale.UK,
                "u: from %,d pairs of these %,d records, chosen by a hash of their identifiers.",
                sample.pairs(),
                table.size()));
        return how;
    }

    private Learnt withPrior(List<Session> sessions, List<Comparison> learnt, List<String> how) {
        double prior = sessions.isEmpty() ? model.prior() : prior(sessions, learnt);
        how.add(
                sessions.isEmpty()
                        ? "prior: as it was, since no training rule brings a pair."
                        : String.format(
                                Locale.UK,
                                "prior: the middle of what %d training rules expect, one pair of %,d.",
                                sessions.size(),
                                Math.round(1 / prior)));
        return new Learnt(model.learnt(learnt, prior), how);
    }

    private List<Comparison> withU(Patterns sample) {
        List<Comparison> learnt = new ArrayList<>();
        for (int i = 0; i < model.comparisons().size(); i++) {
            Comparison comparison = model.comparisons().get(i);
            double[] shares = shares(sample.ofComparison(i));
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
        return withShares(comparison, shares(counts));
    }

    private static Comparison withShares(Comparison comparison, double[] m) {
        List<Level> levels = new ArrayList<>();
        for (int step = 1; step < comparison.steps(); step++) {
            Level level = comparison.level(step);
            levels.add(level.learnt(Math.max(m[step], LEAST), level.u()));
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
        private final BlockingRule rule;
        private double share;
        private int rounds;

        private Session(BlockingRule rule, Patterns patterns, List<Comparison> comparisons) {
            this.rule = rule;
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
            while (session.rounds < MOST_ROUNDS && moved > SETTLED) {
                moved = session.round(comparisons, m);
                session.rounds++;
            }
            return session;
        }

        private String words(List<Comparison> comparisons) {
            String learnt = IntStream.range(0, free.length)
                    .filter(i -> free[i])
                    .mapToObj(i -> comparisons.get(i).name())
                    .collect(Collectors.joining(", "));
            return String.format(
                    Locale.UK,
                    "m of %s: from %,.0f pairs that share %s, of which %.1f %% are taken for one person after %d rounds.",
                    learnt.isEmpty() ? "nothing" : learnt,
                    pairs,
                    rule,
                    share * 100,
                    rounds);
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
