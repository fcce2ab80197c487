package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.turnstone.database.Account;

/** A large delivery's rows stay in tables of their own, and nobody can tell but by the time that it takes. */
class LargeDeliveryTest {
    private static final String STREET =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category\n";

    @SuppressWarnings("NullAway.Init")
    private static IntakeScene large;

    @SuppressWarnings("NullAway.Init")
    private static IntakeScene small;

    @BeforeAll
    static void open() {
        large = new IntakeScene("--turnstone.intake.large-from=0");
        small = new IntakeScene();
    }

    @AfterAll
    static void close() {
        large.close();
        small.close();
    }

    @BeforeEach
    void empty() {
        large.empty();
        small.empty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyRunOfDeliveriesLeavesWhatItWouldLeaveRowByRow(long seed) {
        Random chance = new Random(seed);
        for (int delivery = 0; delivery < 8; delivery++) {
            String format = chance.nextInt(3) == 0 ? "probation-caseload" : "police-street";
            String file = format.equals("police-street") ? month(chance) : caseload(chance);
            assertThat(heaps(large, format, file)).as(file).isEqualTo(heaps(small, format, file));
            assertThat(known(large)).as(file).isEqualTo(known(small));
        }
        assertThat(kept()).isNotEmpty();
        assertThat(keptOf(small)).isEmpty();
    }

    @Test
    void aFileThatMostlySaysWhatIsKnownKeepsNoTables() {
        String file = STREET + crime("a", 1, "") + crime("b", 1, "") + crime("c", 1, "");
        large.deliver("police-street", file);
        assertThat(kept()).hasSize(3);
        large.deliver("police-street", file + crime("d", 1, ""));
        assertThat(kept()).hasSize(3);
        assertThat(large.count("SELECT count(*) FROM history.event WHERE known_until = 'infinity'"))
                .isEqualTo(4);
    }

    @Test
    void aKeptTableHasTheIndexesOfTheWholeAndCanBeReadOnlyThroughIt() {
        large.deliver("police-street", STREET + crime("a", 1, "") + crime("b", 1, ""));
        for (String table : kept()) {
            assertThat(indexes(table)).as(table).isEqualTo(indexes(table.replaceAll("_[0-9]+$", "")));
            for (Account account : Account.values()) {
                assertThatThrownBy(() -> read(account, table)).hasMessageContaining("permission denied");
            }
        }
        assertThat(rows(Account.APP, "intake.source_row"))
                .as("without a context")
                .isZero();
        assertThat(rows(Account.INTAKE, "intake.source_row")).isEqualTo(2);
    }

    @Test
    void beyondTheMostThatMayBeKeptRowsGoWhereAllOthersAre() {
        for (int month = 0; month < 42; month++) {
            large.deliver("police-street", STREET + crime("c" + month, 1 + month, ""));
        }
        assertThat(kept()).hasSize(3 * 40);
        assertThat(large.count("SELECT count(*) FROM intake.source_row")).isEqualTo(42);
    }

    private static Heaps heaps(IntakeScene scene, String format, String file) {
        Heaps heaps = scene.deliver(
                        scene.request(format, scene.file(format + ".csv", file)).withYes())
                .heaps();
        assertThat(heaps).isNotNull();
        return heaps;
    }

    /** Months of crimes in which identifiers come again, in the same file and in later ones, beside look-alikes. */
    private static String month(Random chance) {
        StringBuilder file = new StringBuilder(STREET);
        int month = 1 + chance.nextInt(3);
        for (int row = chance.nextInt(12); row >= 0; row--) {
            String key = chance.nextInt(4) == 0 ? "" : "k" + chance.nextInt(40);
            file.append(crime(key, month, chance.nextBoolean() ? "Charged" : ""));
        }
        return chance.nextInt(3) == 0 ? file + "x,never,Heron Police,,,,,,,Burglary,\n" : file.toString();
    }

    private static String caseload(Random chance) {
        Caseload caseload = new Caseload();
        for (int number = 1; number < 9; number++) {
            if (chance.nextInt(4) > 0) {
                caseload.row(number, "community order", chance.nextBoolean() ? "DRR" : "DRR;RAR");
            }
        }
        return caseload.row(9).csv();
    }

    private static String crime(String key, int month, String outcome) {
        return "%s,%d-%02d,Heron Police,Heron Police,-1.2,54.6,On or near Heron Close,E01000001,Saltmarsh 001A,Burglary,%s\n"
                .formatted(key, 2020 + (month - 1) / 12, (month - 1) % 12 + 1, outcome);
    }

    /** What is known, told without the numbers and moments of the installation. */
    private static List<String> known(IntakeScene scene) {
        List<String> known = new ArrayList<>(scene.lines("SELECT source_key, format_id FROM intake.source_record"));
        known.addAll(scene.lines("""
                SELECT r.source_key, v.content_hash, d.delivery_id = v.delivery_id, v.delivery_id, v.line, v.period, v.raw,
                       d.published_at = v.known_from, v.known_until = 'infinity', v.known_until = v.known_from
                FROM intake.source_row v JOIN intake.source_record r USING (record_id) JOIN intake.delivery d USING (delivery_id)
                """));
        known.addAll(scene.lines("""
                SELECT r.source_key, e.ordinal, e.kind, e.delivery_id, e.line, e.occurrence, e.earliest, e.latest,
                       e.counts_in, e.code, e.title, e.outcome, e.place, e.details, e.known_until = 'infinity'
                FROM history.event e JOIN intake.source_record r USING (record_id)
                """));
        return known;
    }

    private static List<String> kept() {
        return keptOf(large);
    }

    private static List<String> keptOf(IntakeScene scene) {
        return scene.everything.sql("""
                SELECT i.inhrelid::regclass::text FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
                WHERE c.relkind = 'r' ORDER BY 1
                """).query(String.class).list();
    }

    private static List<String> indexes(String table) {
        return large.everything
                .sql("""
                SELECT regexp_replace(pg_get_indexdef(indexrelid), '^.* USING', CASE WHEN indisunique THEN 'unique' ELSE '' END)
                FROM pg_index WHERE indrelid = CAST(:table AS regclass) ORDER BY 1
                """)
                .param("table", table)
                .query(String.class)
                .list();
    }

    private static void read(Account account, String table) throws SQLException {
        rows(account, table);
    }

    private static long rows(Account account, String table) {
        try (var connection = large.database().connection(account);
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
