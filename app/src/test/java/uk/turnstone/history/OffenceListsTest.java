package uk.turnstone.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import uk.turnstone.intake.IntakeScene;

class OffenceListsTest {
    private static final String LIST = "Home Office offence code";
    private static final String GROUPS = """
            code_list,code,valid_from,valid_to,offence_group,serious
            Home Office offence code,28E,2020-04-01,,acquisitive,yes
            Home Office offence code,theft from a shop,2020-04-01,,acquisitive,no
            Home Office offence code,8L,2015-04-01,2021-12-31,public order,no
            Home Office offence code,8L,2022-01-01,,violence,yes
            Home Office offence code,66,2015-04-01,2024-12-31,public order,no
            """;
    private static final String WEIGHTS = """
            list,code_list,code,valid_from,valid_to,weight
            Invented,Home Office offence code,28E,2020-04-01,,120.5
            Invented,Home Office offence code,8L,2022-01-01,,30
            """;

    @SuppressWarnings("NullAway.Init")
    private static IntakeScene scene;

    @BeforeAll
    static void deliver() {
        scene = new IntakeScene();
        scene.deliver("offence-groups", GROUPS);
        scene.deliver("harm-weights", WEIGHTS);
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "classes.csv", numLinesToSkip = 1)
    void anOffenceIsClassedByWhatHoldsOnItsDay(
            String what, String code, String title, LocalDate day, String group, Boolean serious, BigDecimal weight) {
        List<Map<String, Object>> found = scene.everything
                .sql("SELECT offence_group, serious FROM history.class_of(:list, :code, :title, :day)")
                .param("list", LIST)
                .param("code", code, java.sql.Types.VARCHAR)
                .param("title", title, java.sql.Types.VARCHAR)
                .param("day", day)
                .query()
                .listOfRows();
        if (group == null) {
            assertThat(found).as(what).isEmpty();
        } else {
            assertThat(found).as(what).containsExactly(Map.of("offence_group", group, "serious", serious));
        }
        assertThat(scene.everything
                        .sql("SELECT coalesce(history.harm_of(history.harm_list(), :list, :code, :title, :day), -1)")
                        .param("list", LIST)
                        .param("code", code, java.sql.Types.VARCHAR)
                        .param("title", title, java.sql.Types.VARCHAR)
                        .param("day", day)
                        .query(BigDecimal.class)
                        .single())
                .as(what)
                .isEqualByComparingTo(weight == null ? BigDecimal.valueOf(-1) : weight);
    }

    @Test
    void aLaterDeliveryEndsWhatItChangesAndTheSameFileChangesNothing() {
        String all = "SELECT * FROM history.offence_class";
        List<String> before = scene.lines(all);
        scene.deliver("offence-groups", GROUPS);
        assertThat(scene.lines(all)).isEqualTo(before);
        scene.deliver("offence-groups", """
                code_list,code,valid_from,valid_to,offence_group,serious
                Home Office offence code,77,2015-04-01,,drugs,no
                """);
        scene.deliver("offence-groups", """
                code_list,code,valid_from,valid_to,offence_group,serious
                Home Office offence code,77,2015-04-01,,violence,no
                """);
        assertThat(scene.lines(
                        "SELECT offence_group, known_until = 'infinity' FROM history.offence_class WHERE code = '77'"))
                .containsExactly("(drugs,f)", "(violence,t)");
    }

    @Test
    void aDayThatIsWrittenOtherwiseIsTurnedBack() {
        var heaps = scene.heaps("offence-groups", """
                code_list,code,valid_from,valid_to,offence_group,serious
                Home Office offence code,88,01/04/2015,,drugs,no
                Home Office offence code,89,2015-04-01,,drugs,no
                Home Office offence code,90,2015-04-01,,drugs,no
                Home Office offence code,91,2015-04-01,,drugs,no
                Home Office offence code,92,2015-04-01,,drugs,no
                """);
        assertThat(heaps).isNotNull();
        assertThat(heaps.rejected()).isEqualTo(1);
        assertThat(scene.count("SELECT count(*) FROM history.offence_class WHERE code = '88'"))
                .isZero();
    }
}
