package uk.turnstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The truth beside the extracts, worked out again from the extracts and from who each row really is. */
class TrueFiguresTest {
    private final Written written = Written.small();
    private final Map<String, String> truth = written.truth();

    @ParameterizedTest
    @EnumSource(Cohort.class)
    void agreeWithTheConvictionsOfEachTruePerson(Cohort cohort) {
        Map<String, List<LocalDate>> convictions = written.rows("convictions.csv").stream()
                .filter(row -> row.getField("kind").equals("conviction"))
                .collect(Collectors.groupingBy(
                        this::convicted,
                        Collectors.mapping(row -> LocalDate.parse(row.getField("decided_on")), Collectors.toList())));
        int[] figure = new int[4];
        for (NamedCsvRecord member : written.rows("cohorts.csv")) {
            if (!member.getField("cohort").equals(cohort.name())) {
                continue;
            }
            LocalDate joined = LocalDate.parse(member.getField("joined_on"));
            if (joined.plusDays(365).isAfter(LocalDate.of(2026, 11, 22))) {
                figure[1]++;
                continue;
            }
            figure[0]++;
            for (LocalDate day : convictions.getOrDefault(member(member), List.of())) {
                long away = java.time.temporal.ChronoUnit.DAYS.between(joined, day);
                figure[2] += away >= -365 && away <= -1 ? 1 : 0;
                figure[3] += away >= 1 && away <= 365 ? 1 : 0;
            }
        }
        NamedCsvRecord told = written.rows("truth/figures.csv").stream()
                .filter(row -> row.getField("cohort").equals(cohort.name()))
                .findFirst()
                .orElseThrow();
        assertThat(told.getFields().subList(1, 5))
                .containsExactly(java.util.Arrays.stream(figure)
                        .mapToObj(String::valueOf)
                        .toArray(String[]::new));
        assertThat(figure[0]).as("people measured").isGreaterThan(20);
        assertThat(figure[2]).as("convictions before").isGreaterThan(20);
    }

    @Test
    void speakOfAboutTwoThousandPeople() {
        Set<String> sources = Set.of("police-arrests", "convictions");
        assertThat(truth.entrySet().stream()
                        .filter(entry -> sources.contains(entry.getKey().split(" ")[0]))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .count())
                .isBetween(1_990L, 2_010L);
    }

    @Test
    void fewPeopleHaveMostOfTheOffences() {
        Map<String, Long> offences = written.rows("convictions.csv").stream()
                .collect(Collectors.groupingBy(this::convicted, Collectors.counting()));
        long all = offences.values().stream().mapToLong(Long::longValue).sum();
        long most = offences.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(200)
                .mapToLong(Long::longValue)
                .sum();
        assertThat((double) most / all).isBetween(0.5, 0.75);
    }

    @Test
    void eachCohortHasMembersNowAndAsManyWhoLeft() {
        Map<String, Long> now = members(true);
        Map<String, Long> before = members(false);
        for (Cohort cohort : Cohort.values()) {
            assertThat(now.get(cohort.name())).as("%s now", cohort).isBetween(20L, 75L);
            assertThat(before.get(cohort.name())).as("%s before", cohort).isBetween(15L, 120L);
        }
    }

    @Test
    void nobodyHasTwoTimesInOneCohort() {
        assertThat(written.rows("cohorts.csv").stream()
                        .map(row -> row.getField("cohort") + member(row))
                        .toList())
                .doesNotHaveDuplicates();
    }

    private Map<String, Long> members(boolean now) {
        return written.rows("cohorts.csv").stream()
                .filter(row -> row.getField("left_on").isEmpty() == now)
                .collect(Collectors.groupingBy(row -> row.getField("cohort"), Collectors.counting()));
    }

    private String convicted(NamedCsvRecord row) {
        return person("convictions " + row.getField("case_ref") + "|" + row.getField("offence_no"));
    }

    private String member(NamedCsvRecord row) {
        return person("cohorts "
                + String.join(
                        "|",
                        row.getField("cohort"),
                        row.getField("joined_on"),
                        row.getField("crn"),
                        row.getField("pnc_id")));
    }

    private String person(String key) {
        String person = truth.get(key);
        assertThat(person).as(key).isNotNull();
        return person;
    }
}
