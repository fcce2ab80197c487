package uk.turnstone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A week's further arrests to practise on: sixty good rows, some of cohort members, and ten bad ones. */
final class PracticeArrests implements Agency {
    static final int GOOD_ROWS = 60;
    private static final int OF_COHORTS = 25;
    private static final String SOURCE = "practice/police-arrests-with-ten-bad-rows";

    private final Desk desk;
    private final Numbering numbers;
    private final TreeMap<Long, Subject> members = new TreeMap<>();
    private final TreeMap<Long, Subject> others = new TreeMap<>();

    /** Takes custody numbers from the same register as the main extract, after all of them. */
    PracticeArrests(Desk desk, Numbering numbers) {
        this.desk = desk;
        this.numbers = numbers;
    }

    /** Keeps the people with the lowest lots, so that memory holds only those who will be arrested. */
    @Override
    public void file(Subject subject) {
        LocalDate day = DemoCalendar.LAST_ARREST;
        if (subject.life().inCustody(day) || subject.life().person.ageOn(day) < 10) {
            return;
        }
        boolean member = subject.life().memberships.stream().anyMatch(m -> m.on(day));
        TreeMap<Long, Subject> lots = member ? members : others;
        int most = member ? OF_COHORTS : GOOD_ROWS + BadRow.values().length;
        lots.put(subject.life().person.chance().part("practice lot").bits(), subject);
        if (lots.size() > most) {
            lots.pollLastEntry();
        }
    }

    @Override
    public void close() {
        List<Subject> arrested = Stream.of(members.values(), others.values())
                .flatMap(Collection::stream)
                .limit(GOOD_ROWS + BadRow.values().length)
                .toList();
        try {
            write(arrested);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<Subject> arrested) throws IOException {
        List<String> readme = new ArrayList<>();
        int goodToOneBad = StrictMath.max(1, arrested.size() / BadRow.values().length);
        try (Extract file = new Extract(desk.directory(), SOURCE + ".csv", Headings.ARRESTS, desk.counts())) {
            for (int i = 0; i < arrested.size(); i++) {
                String[] row = row(arrested.get(i), i);
                desk.truth().record(SOURCE, row[0], arrested.get(i).life().person);
                if (i % goodToOneBad == goodToOneBad - 1 && readme.size() < BadRow.values().length) {
                    BadRow bad = BadRow.values()[readme.size()];
                    readme.add(String.format(Locale.ROOT, "| %d | %s | %s |", i + 2, bad.column(), bad.mistake()));
                    bad.spoil(row);
                }
                file.add(row);
            }
        }
        Files.writeString(desk.directory().resolve("practice/README.md"), BadRow.readme(readme));
    }

    private String[] row(Subject subject, int ordinal) {
        Chance chance = subject.life().person.chance().part("practice");
        LocalDateTime at = DemoCalendar.LAST_ARREST
                .plusDays(1 + ordinal * 6L / (GOOD_ROWS + BadRow.values().length))
                .atTime(chance.below(24), chance.below(60));
        OffenceKind kind = subject.life().career.kinds().pick(chance);
        Life.Arrest arrest = new Life.Arrest(at, new Life.Charge(kind, at.toLocalDate()), "charged");
        return ArrestRow.of(subject, new Reported(arrest, numbers.next()), chance);
    }
}
