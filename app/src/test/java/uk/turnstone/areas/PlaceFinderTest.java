package uk.turnstone.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.TestDatabase;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;

/** Two invented districts side by side, each with one square ward: Heron in Longsands, Dunlin in Kittiwake Bay. */
class PlaceFinderTest {
    private static final AreaRegister REGISTER = new AreaRegister();
    private static final PlaceFinder FINDER = new PlaceFinder();

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.fresh();
        try (var intake = new IntakeTransaction(database)) {
            REGISTER.putAuthorities(
                    intake.sql(),
                    List.of(
                            authority("E06000901", "Longsands"),
                            authority("E06000902", "Kittiwake Bay"),
                            AuthorityRow.of(Map.of(
                                    "gss-code", "E06000023",
                                    "nice-name", "City of Bristol",
                                    "alt-names", "Bristol, City of")),
                            AuthorityRow.of(Map.of(
                                    "gss-code", "E10000901", "nice-name", "Kittiwake Bay", "end-date", "2023-04-01"))),
                    null);
            putWard(intake.sql(), "E05090001", "Heron", "E06000901", 0);
            putWard(intake.sql(), "E05090002", "Dunlin", "E06000902", 1);
            REGISTER.putBoundary(
                    intake.sql(),
                    new BoundaryFeature(1, "E01090001", "Longsands 001A", "lsoa", "E06000901", "LSOA11", square(0)),
                    "lsoa.json",
                    null);
            intake.commit();
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        // LSOA name, code, longitude, latitude -> authority, how, ward, how
        "Longsands 001A,E01090001,0.5,50.5,E06000901,name of the LSOA,E05090001,point in polygon",
        "Longsands 001A,E01999999,0.5,50.5,E06000901,name of the LSOA,E05090001,point in polygon",
        // The name decides although the point lies in the other district, whose ward then does not count.
        "Longsands 001A,E01090001,1.5,50.5,E06000901,name of the LSOA,unknown,not found",
        "Kittiwake Bay 012C,E01090001,1.5,50.5,E06000902,name of the LSOA,E05090002,point in polygon",
        // Without a name, the code of an LSOA whose authority is known.
        ",E01090001,0.5,50.5,E06000901,code,E05090001,point in polygon",
        ",E01999999,0.5,50.5,unknown,not found,unknown,not found",
        ",,0.5,50.5,unknown,not found,unknown,not found",
        "Avocet 003D,E01090001,0.5,50.5,unknown,not found,unknown,not found",
        "Longsands 001A,E01090001,,,E06000901,name of the LSOA,unknown,not found",
        "'Bristol, City of 042B',E01999999,0.5,50.5,E06000023,name of the LSOA,unknown,not found",
        // On the edge of its ward is in it.
        "Longsands 001A,E01090001,0,50,E06000901,name of the LSOA,E05090001,point in polygon",
    })
    void theNameOfTheLsoaDecidesAndAWardCountsOnlyWithinIt(
            String name,
            String code,
            Double longitude,
            Double latitude,
            String authority,
            String how,
            String ward,
            String wardHow)
            throws Exception {
        UUID place = put(name, code, longitude, latitude);
        try (var intake = new IntakeTransaction(database)) {
            assertThat(FINDER.locateNew(intake.sql())).isEqualTo(1);
            assertThat(FINDER.locateNew(intake.sql())).isZero();
            intake.commit();
        }
        assertThat(found(place, "authority")).containsExactly(authority + ", " + how);
        assertThat(found(place, "ward")).containsExactly(ward + ", " + wardHow);
    }

    @Test
    void findingsThatChangeAreClosedAndFollowedByTheNewOnes() throws Exception {
        UUID place = put("Avocet 003D", "E01090009", 2.5, 50.5);
        UUID other = put("Longsands 001A", "E01090001", 0.5, 50.5);
        try (var intake = new IntakeTransaction(database)) {
            FINDER.locateNew(intake.sql());
            intake.commit();
        }
        try (var intake = new IntakeTransaction(database)) {
            REGISTER.putAuthorities(intake.sql(), List.of(authority("E06000903", "Avocet")), null);
            putWard(intake.sql(), "E05090003", "Curlew", "E06000903", 2);
            assertThat(FINDER.locateAgain(intake.sql())).isEqualTo(2);
            intake.commit();
        }
        assertThat(found(place, "authority")).containsExactly("E06000903, name of the LSOA");
        assertThat(found(place, "ward")).containsExactly("E05090003, point in polygon");
        assertThat(count("SELECT count(*) FROM areas.place_area WHERE known_until < 'infinity'"))
                .isEqualTo(2);
        assertThat(found(other, "ward")).containsExactly("E05090001, point in polygon");
    }

    @Test
    void aFindingReplacedWithinItsOwnTransactionLeavesNoTrace() throws Exception {
        UUID place = put("Avocet 003D", "E01090009", 2.5, 50.5);
        try (var intake = new IntakeTransaction(database)) {
            FINDER.locateNew(intake.sql());
            REGISTER.putAuthorities(intake.sql(), List.of(authority("E06000903", "Avocet")), null);
            FINDER.locateAgain(intake.sql());
            intake.commit();
        }
        assertThat(found(place, "authority")).containsExactly("E06000903, name of the LSOA");
        assertThat(count("SELECT count(*) FROM areas.place_area")).isEqualTo(2);
    }

    @Test
    void aHundredThousandPlacesAreFoundInSeconds() throws Exception {
        try (var administrator = database.administrator()) {
            administrator.createStatement().execute("""
                    INSERT INTO areas.place
                    SELECT gen_random_uuid(), random(), 50 + random(), 'E01090001', 'Longsands 001A', NULL, 'snap point'
                    FROM generate_series(1, 100000)
                    """);
        }
        long start = System.nanoTime();
        try (var intake = new IntakeTransaction(database)) {
            assertThat(FINDER.locateNew(intake.sql())).isEqualTo(100_000);
            intake.commit();
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("100,000 places found in " + taken.toMillis() + " ms");
        assertThat(taken).isLessThan(Duration.ofSeconds(20));
        assertThat(count("SELECT count(*) FROM areas.place_area WHERE how = 'point in polygon'"))
                .isEqualTo(100_000);
    }

    private static AuthorityRow authority(String code, String name) throws RowTrouble {
        return AuthorityRow.of(Map.of("gss-code", code, "nice-name", name));
    }

    private static void putWard(JdbcClient sql, String code, String name, String authority, int west) {
        var ward = new BoundaryFeature(1, code, name, "ward", authority, "WD13", square(west));
        REGISTER.putBoundary(sql, ward, "wards.json", null);
    }

    private static String square(int west) {
        int east = west + 1;
        return "{\"type\":\"Polygon\",\"coordinates\":[[[" + west + ",50],[" + west + ",51],[" + east + ",51],[" + east
                + ",50],[" + west + ",50]]]}";
    }

    private UUID put(String name, String code, Double longitude, Double latitude) throws Exception {
        UUID place = UUID.randomUUID();
        try (var intake = new IntakeTransaction(database)) {
            intake.sql()
                    .sql(
                            "INSERT INTO areas.place VALUES (:place, :longitude, :latitude, :code, :name, NULL, 'snap point')")
                    .param("place", place)
                    .param("longitude", longitude)
                    .param("latitude", latitude)
                    .param("code", code)
                    .param("name", name)
                    .update();
            intake.commit();
        }
        return place;
    }

    private List<String> found(UUID place, String kind) {
        return JdbcClient.create(database.pool(Account.FIGURES))
                .sql("""
                        SELECT coalesce(a.code, 'unknown') || ', ' || f.how
                        FROM areas.place_area f LEFT JOIN areas.area a USING (area_id)
                        WHERE f.place = :place AND f.kind = :kind AND f.known_until = 'infinity'
                        """)
                .param("place", place)
                .param("kind", kind)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private long count(String query) {
        return JdbcClient.create(database.pool(Account.FIGURES))
                .sql(query)
                .query(Long.class)
                .single();
    }
}
