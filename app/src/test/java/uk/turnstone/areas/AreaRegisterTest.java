package uk.turnstone.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.TestDatabase;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;

class AreaRegisterTest {
    private static final AreaRegister REGISTER = new AreaRegister();
    private static final String HERON = "{\"type\":\"Polygon\",\"coordinates\":[[[-1,54],[-1,55],[0,55],[-1,54]]]}";

    @SuppressWarnings("NullAway.Init")
    private static Database database;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void theSameAuthoritiesTwiceChangeNothing() throws Exception {
        var rows = OpenAreas.authorities();
        assertThat(put(rows)).containsOnly(Heap.NEW).hasSize(445);
        assertThat(put(rows)).containsOnly(Heap.UNCHANGED);
    }

    @Test
    void anotherEstimateForTheSameYearKeepsTheEarlierOneBesideIt() throws Exception {
        put(List.of(row("E06000902", "Kittiwake Bay", "93836.0")));
        assertThat(put(List.of(row("E06000902", "Kittiwake Bay", "94000")))).containsExactly(Heap.CHANGED);
        assertThat(texts("""
                SELECT p.people || ' ' || (p.known_until = 'infinity') FROM areas.population p JOIN areas.area a USING (area_id)
                WHERE a.code = 'E06000902' ORDER BY p.known_from
                """)).containsExactly("93836 false", "94000 true");
    }

    @Test
    void anotherNameIsTakenOverAndTheCodeStays() throws Exception {
        put(List.of(row("E06000903", "Sanderling", "")));
        assertThat(put(List.of(row("E06000903", "Sanderling Sands", "")))).containsExactly(Heap.CHANGED);
        assertThat(texts("SELECT name FROM areas.area WHERE code = 'E06000903'"))
                .containsExactly("Sanderling Sands");
    }

    @Test
    void aBoundaryDrawnAnewKeepsTheEarlierShapeBesideIt() throws Exception {
        var ward = new BoundaryFeature(1, "E05090002", "Heron", "ward", "E06000902", "WD13", HERON);
        var moved = new BoundaryFeature(
                1, "E05090002", "Heron", "ward", "E06000902", "WD13", HERON.replace("[0,55]", "[0,54]"));
        var later = new BoundaryFeature(1, "E05090002", "Heron", "ward", "E06000902", "WD22", HERON);
        List<Heap> heaps = new ArrayList<>();
        for (var each : List.of(ward, ward, moved, moved, later)) {
            try (var intake = new IntakeTransaction(database)) {
                heaps.add(REGISTER.putBoundary(intake.sql(), each, "heron.json", null));
                intake.commit();
            }
        }
        assertThat(heaps).containsExactly(Heap.NEW, Heap.UNCHANGED, Heap.CHANGED, Heap.UNCHANGED, Heap.NEW);
        assertThat(texts("""
                SELECT b.version || ' ' || (b.known_until = 'infinity') FROM areas.boundary b JOIN areas.area a USING (area_id)
                WHERE a.code = 'E05090002' ORDER BY b.known_from
                """)).containsExactly("WD13 false", "WD13 true", "WD22 true");
    }

    @Test
    void whatForcesCoverIsToldOnce() throws Exception {
        var rows = List.of(
                ForceArea.of(Map.of("force", "Longsands Police", "authority", "E06000901")),
                new ForceArea("Longsands Police", "E06000901"));
        try (var intake = new IntakeTransaction(database)) {
            assertThat(REGISTER.putForceAreas(intake.sql(), rows, "forces.csv"))
                    .containsExactly(Heap.NEW, Heap.UNCHANGED);
            intake.commit();
        }
    }

    @Test
    void theShippedTableGoesInAtEveryStartAndChangesNothingTheSecondTime() {
        for (int start = 0; start < 2; start++) {
            new ShippedForces(database, REGISTER).afterPropertiesSet();
            assertThat(texts("SELECT count(*)::text FROM areas.force_area WHERE source = 'shipped with Turnstone'"))
                    .containsExactly("360");
        }
    }

    private static AuthorityRow row(String code, String name, String people) throws RowTrouble {
        return AuthorityRow.of(Map.of("gss-code", code, "nice-name", name, "pop-2020", people));
    }

    private static List<Heap> put(List<AuthorityRow> rows) throws Exception {
        try (var intake = new IntakeTransaction(database)) {
            List<Heap> heaps = REGISTER.putAuthorities(intake.sql(), rows, null);
            intake.commit();
            return heaps;
        }
    }

    private static List<String> texts(String query) {
        return JdbcClient.create(database.pool(Account.FIGURES))
                .sql(query)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
