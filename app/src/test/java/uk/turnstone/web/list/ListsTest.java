package uk.turnstone.web.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.turnstone.access.Context;

class ListsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @SuppressWarnings("NullAway.Init")
    private static ListScene scene;

    @BeforeAll
    static void open() {
        scene = new ListScene();
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @BeforeEach
    void sixtyRows() {
        scene.fill(IntStream.range(0, 60)
                .mapToObj(i -> new ListScene.Entry(
                        UUID.nameUUIDFromBytes(new byte[] {(byte) i}),
                        "Bird %02d".formatted(i),
                        i % 3 == 0 ? null : i,
                        DAY,
                        DAY.plusDays(i)))
                .toList());
    }

    static Stream<String> hostile() {
        return ListScene.hostile();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothingThatARequestNamesBecomesAPartOfTheQuestionToTheDatabase(String said) {
        String value = java.net.URLEncoder.encode(said, java.nio.charset.StandardCharsets.UTF_8);
        for (String name : List.of(
                "sort",
                "dir",
                "cols",
                "size",
                "view",
                "asked",
                "after",
                "before",
                "f",
                "f.name",
                "f.day",
                "f.entered-from",
                "f.numbered",
                "f.owner",
                value)) {
            ListShown shown = scene.show(name + "=" + value);
            assertThat(shown.lines()).as("%s=%s", name, said).hasSize(25);
            assertThat(shown.tally().counted()).as("%s=%s", name, said).isEqualTo(60);
        }
        assertThat(scene.show("sort=name&dir=asc&after=" + value).notice()).contains("not in the list any more");
    }

    @Test
    void whatIsTypedIntoAFilterIsAValueWhateverItHolds() {
        for (String said : ListScene.hostile().toList()) {
            var asked = scene.request("");
            String key = asked.kept().keep(Addresses.written(new Given(java.util.Map.of("name", List.of(said)))));
            ListShown shown = scene.app.read(
                    scene.manager(),
                    sql -> scene.lists.show(
                            ListScene.LIST,
                            ListScene.PLACE,
                            new ListRequest(Fields.decode("view=all&asked=" + key), asked.kept()),
                            sql,
                            scene.manager()));
            assertThat(shown.lines()).isEmpty();
            assertThat(shown.chosen()).hasSize(1);
        }
    }

    @Test
    void noAddressHoldsWhatMayNameSomebodyNorWhatARowIsSortedBy() {
        var asked = scene.request("");
        String key = asked.kept().keep("f.name=Bird");
        ListShown shown = scene.app.read(
                scene.manager(),
                sql -> scene.lists.show(
                        ListScene.LIST,
                        ListScene.PLACE,
                        new ListRequest(Fields.decode("view=all&sort=number&dir=desc&asked=" + key), asked.kept()),
                        sql,
                        scene.manager()));
        assertThat(shown.tally().counted()).isEqualTo(60);
        assertThat(shown.links().toString() + shown.headings() + shown.views()).doesNotContain("Bird");
        assertThat(shown.links().next())
                .contains("after=" + shown.lines().getLast().key(), "asked=" + key);
        assertThat(scene.show("view=all&f.name=Bird+01").chosen())
                .as("an address that names somebody is none of ours")
                .isEmpty();
    }

    @Test
    void aRowThatIsGoneBeginsTheListAtItsTopAndSaysSo() {
        ListShown first = scene.show("sort=name&dir=asc");
        scene.everything
                .sql("UPDATE public.entry SET owner = 'theirs' WHERE name = 'Bird 24'")
                .update();
        ListShown next = scene.show(ListScene.question(first.links().next()));
        assertThat(next.notice()).contains("not in the list any more");
        assertThat(next.lines().getFirst().name()).isEqualTo("Bird 00");
        assertThat(next.tally().counted()).isEqualTo(59);
    }

    @Test
    void whoseRoleDoesNotWorkWithAKindOfInformationNeitherSeesNorSortsByIt() {
        Context drugWorker = scene.as("r.shale", "drug-worker");
        ListShown shown = scene.show("sort=secret&dir=desc&cols=secret,name", drugWorker);
        assertThat(shown.headings()).extracting(ListShown.Heading::key).containsExactly("name");
        assertThat(shown.lines().getFirst().name()).isEqualTo("Bird 00");
        assertThat(shown.columns()).noneMatch(column -> column.key().equals("secret"));
        assertThat(scene.show("").headings()).anyMatch(heading -> heading.key().equals("secret"));
    }

    @Test
    void columnsStandInTheOrderChosenAndAHeadingSortsTheOtherWayTheSecondTime() {
        ListShown shown = scene.show("cols=day,name&sort=day&dir=asc");
        assertThat(shown.headings()).extracting(ListShown.Heading::key).containsExactly("day", "name");
        assertThat(shown.headings().getFirst().sorted()).isEqualTo("ascending");
        assertThat(shown.headings().getFirst().href()).contains("sort=day&dir=desc", "cols=day%2Cname");
        assertThat(shown.headings().getLast().sorted()).isNull();
    }

    @Test
    void aDayThatIsNoneIsSaidAndTheListIsShownWithoutIt() {
        ListShown shown = scene.show("f.entered-from=soon&f.entered-to=2026-11-10");
        assertThat(shown.problems().with("f.entered-from")).contains("Give a day such as 20/11/2026");
        assertThat(shown.tally().counted()).isEqualTo(10);
    }

    @Test
    void aViewIsItsOwnersAloneAndOpensTheListWhenAskedTo() {
        Context owner = scene.manager();
        UUID view = scene.app.write(
                owner, sql -> SavedViews.save("entries", "Mine", "f.name=Bird+1&sort=name&dir=desc", sql, owner));
        ListShown shown = scene.show("view=" + view);
        assertThat(shown.tally().counted()).isEqualTo(10);
        assertThat(shown.lines().getFirst().name()).isEqualTo("Bird 19");
        assertThat(shown.views())
                .anyMatch(each -> each.here() && each.view().name().equals("Mine"));
        assertThat(shown.links().state()).doesNotContain("Bird");

        assertThat(scene.show("").tally().counted()).isEqualTo(60);
        scene.app.write(owner, sql -> SavedViews.open(view, sql));
        assertThat(scene.show("").tally().counted()).isEqualTo(10);
        assertThat(scene.show("view=all").tally().counted()).isEqualTo(60);

        Context colleague = scene.as("a.slate", "iom-manager");
        assertThat(scene.show("view=" + view, colleague).tally().counted()).isEqualTo(60);
        assertThat(scene.show("", colleague).views()).hasSize(2);
        assertThat(done(colleague, sql -> SavedViews.rename(view, "Theirs", sql)))
                .isFalse();
        assertThat(done(colleague, sql -> SavedViews.delete(view, sql))).isFalse();
        assertThat(done(owner, sql -> SavedViews.rename(view, "Tens", sql))).isTrue();
        assertThat(done(owner, sql -> SavedViews.delete(view, sql))).isTrue();
        assertThat(scene.show("").views()).hasSize(2);
    }

    private static boolean done(
            Context context,
            java.util.function.Function<org.springframework.jdbc.core.simple.JdbcClient, Boolean> work) {
        return scene.app.write(context, work);
    }

    @Test
    void aFileIsWrittenDownBeforeItIsSentWithoutWhatWasTyped() {
        var response = new MockHttpServletResponse();
        scene.send("f.numbered=yes", new CsvFile(response, "entries"));
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"entries.csv\"");
        assertThat(scene.everything
                        .sql("SELECT action || ': ' || detail FROM access.look_told ORDER BY look_id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo("exported: list entries of /entries as CSV, filtered by numbered");
    }

    @Test
    void countingEndsWhereANumberSaysNoMore() {
        assertThat(new Tally(1_000, 1_000).inWords()).isEqualTo("1,000");
        assertThat(new Tally(1_001, 1_000).inWords()).isEqualTo("more than 1,000");
        assertThat(new Tally(101, 100).inShort()).isEqualTo("100+");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /plans/actions                                       | true
            /cohorts/PPO?on=2026-05-01                           | true
            /plans/actions?view=all&f.need=drugs+and+alcohol     | true
            /deliveries?after=00000000-0000-4000-8000-000000000000 | true
            //elsewhere.example                                  | false
            /\\\\elsewhere.example                               | false
            https://elsewhere.example                            | false
            javascript:alert(1)                                  | false
            /plans/actions#x                                     | false
            plans                                                | false
            """)
    void aFormSendsTheBrowserBackToAnAddressOfOursAlone(String address, boolean ours) {
        assertThat(ListPlace.isLocal(address)).isEqualTo(ours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-1+1", "@SUM(A1)", "\t=1", "\r=1"})
    void whatASpreadsheetWouldCalculateBeginsWithAnApostrophe(String cell) {
        assertThat(HarmlessText.of(cell)).isEqualTo("'" + cell);
    }

    @Test
    void aDefinitionThatContradictsItselfIsRefused() {
        assertThatThrownBy(() -> ListDefinition.of("x", "X", ListScene.ROWS, "none", ListScene.LIST.columns()))
                .hasMessage("Cannot be sorted by none");
        assertThatThrownBy(() -> new Lists(
                        List.of(ListScene.LIST, ListScene.LIST),
                        uk.turnstone.access.Permissions.shipped(),
                        scene.app,
                        scene.stamps))
                .hasMessage("Two lists are called entries");
        assertThatThrownBy(() -> Column.of("a b", "", ValueType.TEXT, "1"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
