package uk.turnstone.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The decisions on some records together.
 *
 * @param latestFirst the decisions, the latest first
 */
record Rulings(List<Ruling> latestFirst) {

    Rulings {
        latestFirst = List.copyOf(latestFirst);
    }

    /** What holds of two records: the last word on them, if there is any. */
    Optional<Ruling> between(long a, long b) {
        return latestFirst.stream().filter(ruling -> ruling.covers(a, b)).findFirst();
    }

    boolean apart(long a, long b) {
        return between(a, b).filter(ruling -> !ruling.same()).isPresent();
    }

    boolean together(long a, long b) {
        return between(a, b).filter(Ruling::same).isPresent();
    }

    /** Records that somebody parted from others. */
    Set<Long> parted() {
        return latestFirst.stream()
                .filter(ruling -> !ruling.same())
                .flatMap(ruling -> Stream.concat(ruling.one().stream(), ruling.other().stream()))
                .collect(Collectors.toSet());
    }

    /** These decisions, as far as they are about these records. */
    Rulings among(Set<Long> records) {
        return new Rulings(latestFirst.stream()
                .map(ruling -> ruling.among(records))
                .filter(ruling -> !ruling.one().isEmpty() && !ruling.other().isEmpty())
                .toList());
    }
}
