package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.people.FindPeople;
import uk.turnstone.people.ReadPerson;
import uk.turnstone.performance.ConvictionsBeforeAfter;

/** What pages, searches and figures show as known on a day is what they showed on that day. */
class ThePastTest extends WithIntakeScene {
    private static final LocalDate THAT_DAY = LocalDate.of(2026, 11, 10);

    @BeforeEach
    void aWeekBeforeThatDay() {
        scene.empty();
        deliver("police-arrests");
        deliver("convictions");
        deliver("probation-caseload");
        deliver("prison-custody");
        deliver("warning-markers");
        for (String table : scene.lines("""
                SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'known_from' AND NOT a.attisdropped
                WHERE c.relkind = 'r' AND n.nspname IN ('people', 'history', 'intake', 'areas')
                """)) {
            scene.everything
                    .sql("UPDATE " + table.replaceAll("[()]", "") + " SET known_from = '2026-11-03 08:00+00'")
                    .update();
        }
        scene.everything
                .sql(
                        "UPDATE intake.delivery SET began_at = '2026-11-03 07:59+00', published_at = '2026-11-03 08:00+00'")
                .update();
    }

    private static void deliver(String format) {
        scene.deliver(format, scene.formats().named(format).example());
    }

    /** Everything that a probation officer and an IOM manager read of everybody, and a figure. */
    private static List<String> seen(Context officer) {
        List<String> seen = new ArrayList<>();
        var people = scene.part(FindPeople.class);
        for (String asked : List.of("fulmar", "wren", "dunlin", "turnstone", "A1234BC", "1992", "NK3 9YG")) {
            people.by(officer, asked).hits().forEach(hit -> {
                seen.add(asked + ": " + hit);
                seen.add(person(officer, hit.key()));
            });
        }
        seen.add(scene.part(ConvictionsBeforeAfter.class).of(officer).toString());
        return seen;
    }

    private static String person(Context officer, UUID key) {
        return scene.part(ReadPerson.class)
                .by(officer, key)
                .orElseThrow()
                .toString()
                .replaceAll("Occurrences@[0-9a-f]+", "");
    }

    private static void muchChanges() {
        scene.deliver(
                "police-arrests",
                scene.formats()
                        .named("police-arrests")
                        .example()
                        .replace("Fulmar,Wes", "Wren,Jenny")
                        .replace("NK3 9YG", ""));
        scene.deliver(scene.request(
                        "probation-caseload",
                        scene.file(
                                "probation-caseload.csv",
                                new Caseload().rows(1, 2).csv()))
                .withYes());
        scene.deliver(
                "prison-custody",
                scene.formats().named("prison-custody").example().replace("A2345CD,2,,Turnstone", "A2345CD,2,,Fulmar"));
        scene.deliver(
                "convictions", scene.formats().named("convictions").example().replace("2026-10-05", "2026-09-05"));
    }

    @Test
    void whatIsSeenAsKnownOnADayIsWhatWasSeenOnIt() {
        List<String> then = seen(scene.as("iom-manager", THAT_DAY));
        assertThat(then).hasSizeGreaterThan(10).anyMatch(line -> line.contains("Fulmar"));
        muchChanges();
        Context now = scene.as("iom-manager", LocalDate.of(2026, 12, 31));
        assertThat(seen(now)).isNotEqualTo(then);
        assertThat(seen(now.asKnownOn(THAT_DAY))).isEqualTo(then);
    }

    @Test
    void beforeAnythingWasKnownNothingIsSeen() {
        Context now = scene.as("iom-manager", LocalDate.of(2026, 12, 31));
        assertThat(scene.part(FindPeople.class)
                        .by(now.asKnownOn(LocalDate.of(2026, 11, 2)), "fulmar")
                        .hits())
                .isEmpty();
        assertThat(scene.part(FindPeople.class)
                        .by(now.asKnownOn(LocalDate.of(2026, 11, 3)), "fulmar")
                        .hits())
                .isNotEmpty();
    }

    @Test
    void thePastIsReadByTodaysRulesAndWrittenDown() {
        Context worker = scene.as("drug-worker", LocalDate.of(2026, 12, 31)).asKnownOn(THAT_DAY);
        assertThat(scene.part(FindPeople.class).by(worker, "fulmar").hits()).isEmpty();
        assertThat(scene.lines(
                        "SELECT detail FROM access.look_told WHERE action = 'searched' AND role = 'drug-worker'"))
                .anyMatch(line -> line.contains("as known on 2026-11-10"));
    }

    @Test
    void thePastCannotBeChangedNorTheFutureBeRead() {
        Context now = scene.as("iom-manager", LocalDate.of(2026, 12, 31));
        Transactions transactions = scene.part(Transactions.class);
        assertThatThrownBy(() -> transactions.change(now.asKnownOn(THAT_DAY), sql -> {}))
                .hasMessage("The past can be read and not changed");
        assertThatThrownBy(() -> now.asKnownOn(LocalDate.of(2027, 1, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyTableThatKeepsWhenAThingWasKnownHasItsPast() {
        assertThat(scene.lines("""
                SELECT n.nspname || '_' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'known_from' AND NOT a.attisdropped
                WHERE c.relkind = 'r' AND n.nspname IN ('people', 'history', 'cohorts', 'plans', 'forms', 'areas', 'intake')
                  AND has_any_column_privilege('turnstone_app', c.oid, 'SELECT')
                  AND to_regclass('as_known.' || n.nspname || '_' || c.relname) IS NULL
                """)).isEmpty();
    }
}
