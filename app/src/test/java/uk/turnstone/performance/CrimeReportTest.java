package uk.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.areas.AreaRegister;
import uk.turnstone.areas.AuthorityRow;
import uk.turnstone.areas.ForceArea;

/** Two invented forces, each with a district, over two years. */
class CrimeReportTest {
    @SuppressWarnings("NullAway.Init")
    private static FiguresDatabase figures;

    @BeforeAll
    static void load() throws Exception {
        List<StreetFiles.Row> rows = new ArrayList<>();
        for (String month : List.of("2025-07", "2025-08", "2025-09")) {
            add(rows, 6, month, "Longsands Police", "Longsands 001A", "Burglary");
        }
        add(rows, 3, "2025-07", "Longsands Police", "Longsands 001A", "Drugs");
        for (String month : List.of("2026-07", "2026-08", "2026-09")) {
            add(rows, 4, month, "Longsands Police", "Longsands 001A", "Burglary");
            add(rows, 1, month, "Longsands Police", "Kittiwake Bay 002B", "Burglary");
            add(rows, 2, month, "Longsands Police", "", "Burglary");
        }
        add(rows, 5, "2026-09", "Longsands Police", "Longsands 001A", "Robbery");
        add(rows, 7, "2026-09", "Kittiwake Bay Police", "Kittiwake Bay 002B", "Burglary");
        figures = new FiguresDatabase(CrimeReportTest::areas, rows);
    }

    private static void areas(JdbcClient sql) throws Exception {
        var register = new AreaRegister();
        register.putAuthorities(
                sql,
                List.of(
                        AuthorityRow.of(Map.of(
                                "gss-code", "E06000901",
                                "nice-name", "Longsands",
                                "pop-2023", "40000",
                                "pop-2025", "50000",
                                "pop-2026", "60000")),
                        AuthorityRow.of(Map.of("gss-code", "E06000902", "nice-name", "Kittiwake Bay"))),
                null);
        register.putForceAreas(
                sql,
                List.of(
                        new ForceArea("Longsands Police", "E06000901"),
                        new ForceArea("Kittiwake Bay Police", "E06000902")),
                "test");
    }

    private static void add(
            List<StreetFiles.Row> rows, int times, String month, String force, String lsoaName, String type) {
        rows.addAll(Collections.nCopies(times, new StreetFiles.Row(month, force, "-1.2", "54.7", "", lsoaName, type)));
    }

    @AfterAll
    static void close() {
        figures.close();
    }

    @Test
    void aQuarterIsSetBesideTheSameQuarterOfLastYear() {
        assertThat(CrimeCsv.of(figures.make("E06000901", false, "2026-Q3", true)))
                .isEqualTo("""
                area,quarter,type,count,per_1000,previous,change,change_percent
                E06000901,2026-Q3,Burglary,12,0.24,18,-6,-33.3
                E06000901,2026-Q3,Drugs,0,0.00,3,-3,-100.0
                E06000901,2026-Q3,Robbery,5,0.10,0,5,n/a
                """);
    }

    @Test
    void eachAreaIsFollowedByWhatLiesOutsideAndWhatLiesNowhere() {
        assertThat(CrimeCsv.of(figures.make("all", false, "2026-09", false))).isEqualTo("""
                area,month,type,count,per_1000
                E06000901,2026-09,Burglary,4,0.08
                E06000901,2026-09,Robbery,5,0.10
                E06000902,2026-09,Burglary,7,
                outside,2026-09,Burglary,1,
                unknown,2026-09,Burglary,2,
                """);
    }

    @Test
    void aBoroughCountsOnlyWhatAForceCoveringItReported() {
        assertThat(figures.make("E06000902", false, "2026-09", false).total()).isEqualTo(7);
        assertThat(figures.make("outside", false, "2026-Q3", false).total()).isEqualTo(3);
    }

    @Test
    void theEstimateIsTheLatestOfTheYearBeforeOrEarlierElseTheEarliest() {
        assertThat(year("2026-09")).isEqualTo(2025);
        assertThat(year("2025-09")).isEqualTo(2023);
    }

    private static int year(String month) {
        return figures.make("E06000901", false, month, false)
                .populations()
                .get("E06000901")
                .year();
    }

    @Test
    void withoutWardsAllOfABoroughIsInTheRowUnknown() {
        assertThat(CrimeCsv.of(figures.make("E06000901", true, "2026-08", false)))
                .isEqualTo("""
                area,month,type,count,per_1000
                unknown,2026-08,Burglary,4,
                """);
    }

    @Test
    void anAreaNobodyKnowsIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> figures.make("E06000999", false, "2026-08", false))
                .isInstanceOf(NoFigures.class)
                .hasMessage(
                        "There is no area \"E06000999\"; there are: E06000901 Longsands, E06000902 Kittiwake Bay, all"
                                + " and outside.");
    }

    @Test
    void aMonthThatHasNotComeIsAnsweredWithThoseThereAreAndNeverWithNought() {
        assertThatThrownBy(() -> figures.make("E06000901", false, "2024-01", false))
                .hasMessage("No recorded crime has come for 2024-01; the months there are: 2025-07, 2025-08, 2025-09,"
                        + " 2026-07, 2026-08, 2026-09.");
        assertThatThrownBy(() -> figures.make("E06000902", false, "2026-08", false))
                .hasMessageStartingWith(
                        "No force that covers Kittiwake Bay has sent recorded crime for 2026-08; the months there are:");
    }

    @Test
    void nobodyWithoutAContextIsToldAnything() {
        var nobody = new uk.turnstone.access.Context(
                "x", "x", 99, 0, "public", "figures", java.time.LocalDate.of(2026, 11, 20), "test");
        assertThatThrownBy(() ->
                        figures.report().make(nobody, new CrimeScope("all", false), Period.parse("2026-09"), false))
                .isInstanceOf(NoFigures.class);
    }
}
