package uk.turnstone.linkage.weigh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A person that somebody should look at: it stays as it is meanwhile.
 *
 * @param person its number: in a population, or in the order of {@link Clusters#members} from 1
 * @param records of the person, in order
 * @param why in a sentence
 */
public record Doubt(long person, List<RecordKey> records, String why) {

    /**
     * From when on a person is doubted.
     *
     * @param more records than this are many, 2 or more
     * @param held a person of four or more records is loosely held where no more than this part of the pairs of its records,
     *     0 to 1, reach the split threshold: chains of likeness, or two persons on one bridge
     */
    public record Limits(int more, double held) {
        public static final Limits USUAL = new Limits(50, 0.5);

        private static final int LEAST_LOOSE = 4;

        public Limits {
            if (more < 2 || !(held >= 0 && held <= 1)) {
                throw new IllegalArgumentException(
                        "A person is doubted from more than 2 records or more on, and held by a part from 0 to 1.");
            }
        }

        Optional<String> why(int records, long pairs) {
            if (records > more) {
                return Optional.of(records + " records, more than " + more + " of one person are unlikely.");
            }
            long all = records * (records - 1L) / 2;
            return records >= LEAST_LOOSE && pairs <= held * all
                    ? Optional.of("Loosely held: " + pairs + " of the " + all + " pairs of its records are alike.")
                    : Optional.empty();
        }
    }

    public Doubt {
        records = List.copyOf(records);
    }

    /** Of all persons, in their order. @param pairs from the split threshold on */
    public static List<Doubt> of(Table table, Clusters clusters, Collection<WeighedPair> pairs, Limits limits) {
        int[] alike = new int[table.size()];
        pairs.stream()
                .filter(pair -> clusters.together(pair.a(), pair.b()))
                .forEach(pair -> alike[clusters.of(pair.a())]++);
        List<Doubt> doubts = new ArrayList<>();
        long person = 0;
        for (List<Integer> members : clusters.members(table)) {
            long number = ++person;
            limits.why(members.size(), alike[clusters.of(members.getFirst())])
                    .ifPresent(why -> doubts.add(
                            new Doubt(number, members.stream().map(table::key).toList(), why)));
        }
        return doubts;
    }
}
