package uk.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OffenceTableTest {
    private static OffenceCount count(long reports, int people, int harm) {
        return count(reports, LongStream.range(0, people).boxed().collect(Collectors.toSet()), harm);
    }

    private static OffenceCount count(long reports, Set<Long> people, int harm) {
        return new OffenceCount(reports, people, 0, Set.of(), BigDecimal.valueOf(harm), 0);
    }

    @Test
    void aSmallGroupIsPutTogetherWithTheNextSmallest() {
        var table = new OffenceTable(
                "arrests",
                Map.of(
                        "violence",
                        count(40, 30, 900),
                        "drugs",
                        count(12, Set.of(1L, 2L, 3L, 4L, 5L, 6L, 7L), 20),
                        "breach",
                        count(6, Set.of(90L, 91L), 3)),
                Map.of("violence", count(50, 31, 1100)));
        assertThat(table.rows())
                .containsExactly(
                        new OffenceRow("violence", "40", "50", "900", "1,100"),
                        new OffenceRow("put together: drugs, breach", "18", "0", "23", "0"));
    }

    @Test
    void whatIsStillSmallIsHeldBack() {
        var table = new OffenceTable("arrests", Map.of("breach", count(6, 2, 3)), Map.of());
        assertThat(table.rows())
                .containsExactly(
                        new OffenceRow("put together: breach", "fewer than 5 people", "0", "fewer than 5 people", "0"));
    }

    @Test
    void whatNoListHoldsIsSaid() {
        var mapped = new OffenceCount(9, Set.of(1L, 2L, 3L, 4L, 5L, 6L), 0, Set.of(), BigDecimal.ONE, 0);
        var given = new OffenceCount(
                7, Set.of(1L, 2L, 3L, 4L, 5L, 6L), 7, Set.of(1L, 2L, 3L, 4L, 5L, 6L), BigDecimal.ZERO, 7);
        assertThat(new OffenceTable("arrests", Map.of("drugs", mapped), Map.of()).unmapped())
                .isEqualTo("Every code of the arrests of the last 12 months is in the list.");
        var table = new OffenceTable("arrests", Map.of("drugs", given), Map.of());
        assertThat(table.unmapped()).startsWith("7 arrests of the last 12 months are in no list");
        assertThat(table.rows()).containsExactly(new OffenceRow("drugs", "7", "0", "no weight", "0"));
    }

    @Provide
    Arbitrary<Map<String, OffenceCount>> counts() {
        return Arbitraries.maps(
                Arbitraries.of(OffenceTable.GROUPS),
                Arbitraries.longs()
                        .between(0, 30)
                        .set()
                        .ofMaxSize(12)
                        .map(people -> count(people.size() * 2L, people, 1)));
    }

    @Property(tries = 200)
    void noRowTellsOfFewerThanFivePeople(
            @ForAll("counts") Map<String, OffenceCount> last, @ForAll("counts") Map<String, OffenceCount> before) {
        for (OffenceRow row : new OffenceTable("arrests", last, before).rows()) {
            OffenceCount alone = last.getOrDefault(row.group(), OffenceCount.NONE);
            assertThat(alone.people()).as(row.group()).matches(people -> people.isEmpty() || people.size() >= 5);
            assertThat(row.last()).doesNotMatch("[2468]");
        }
    }
}
