package uk.turnstone.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The first linker: it joins on valid numbers, or on equal name and birth date with one more agreement, and leaves what is
 * unsure to people. It would rather leave one person in two than make one of two.
 *
 * <p>It has no state and may be shared by threads. Time grows with the square of the number of records that share a key
 * and differ in what they say; {@link Copies} count once.
 */
public final class CarefulLinker implements RecordLinker {

    @Override
    public LinkResult link(Collection<PersonRecord> subjects, CandidateSource candidates) {
        Reach reach = Reach.from(subjects, candidates);
        Copies copies = Copies.among(reach.records().values());
        SortedMap<Long, Profile> profiles = new TreeMap<>();
        copies.standIns().forEach((id, held) -> profiles.put(id, Profile.of(held)));
        List<Link> links = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Verdict verdict : verdicts(reach, copies, profiles)) {
            switch (verdict) {
                case Verdict.Joined joined -> links.add(joined.link());
                case Verdict.ForReview review -> findings.add(review.finding());
                case Verdict.Unrelated unrelated -> {}
            }
        }
        return copies.withCopies(new Grouping(profiles, links).result(findings));
    }

    private static List<Verdict> verdicts(Reach reach, Copies copies, SortedMap<Long, Profile> profiles) {
        List<Verdict> verdicts = new ArrayList<>();
        reach.holders().forEach((key, ids) -> {
            List<Profile> holders = copies.standInsOf(ids).stream()
                    .map(profiles::get)
                    .filter(Objects::nonNull)
                    .toList();
            compareAll(key, holders, verdicts);
        });
        return verdicts;
    }

    private static void compareAll(String key, List<Profile> holders, List<Verdict> verdicts) {
        for (int i = 0; i < holders.size(); i++) {
            for (int j = i + 1; j < holders.size(); j++) {
                if (isFirstShared(key, holders.get(i), holders.get(j))) {
                    verdicts.add(PairRules.compare(holders.get(i), holders.get(j)));
                }
            }
        }
    }

    /** Records that share several keys are compared once, under the first of them. */
    private static boolean isFirstShared(String key, Profile a, Profile b) {
        return a.keys().stream()
                .filter(b.keys()::contains)
                .findFirst()
                .filter(key::equals)
                .isPresent();
    }
}
