package uk.turnstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import uk.turnstone.web.RunningTurnstone;
import uk.turnstone.web.picture.Gallery;
import uk.turnstone.web.picture.Picture;

/** Whoever builds the next page finds every component, its use and its call, and both are true. */
class DesignPagesTest extends RunningTurnstone {
    private static final Path JTE = Path.of("src/main/jte");

    /** Pieces of which components are made; no page calls them. */
    private static final List<String> PIECES = List.of(
            "checkboxesItem",
            "fieldWords",
            "paginationArrow",
            "radiosItem",
            "summaryAction",
            "summaryActions",
            "summaryListRow",
            "tableBody",
            "taskListItem");

    @Test
    void everyComponentIsShownWithItsUseAndTheCallThatDrewIt() throws IOException {
        Document page = Jsoup.parse(nobody().get("/design").body());
        var shown = new TreeSet<String>();
        for (Element section : page.select("section.ts-example")) {
            shown.add(section.id());
            assertThat(section.select(".ts-example__head p").text())
                    .as(section.id())
                    .isNotBlank();
            assertThat(section.select(".ts-example__live *")).as(section.id()).isNotEmpty();
            assertThat(section.select("pre").text()).as(section.id()).contains("@template.");
        }
        var carried = new TreeSet<String>();
        for (String system : List.of("govuk", "moj")) {
            try (Stream<Path> files = Files.list(JTE.resolve(system))) {
                files.map(file -> file.getFileName().toString().replace(".jte", ""))
                        .filter(name -> !PIECES.contains(name))
                        .forEach(carried::add);
            }
        }
        assertThat(shown).isEqualTo(carried);
    }

    @Test
    void everyPictureIsShown() {
        Document page = Jsoup.parse(nobody().get("/design").body());
        assertThat(page.select(".ts-example svg[role=img] > title").eachText())
                .containsExactlyElementsOf(
                        Gallery.pictures().stream().map(Picture::title).toList());
    }

    @Test
    void noTwoElementsOfThePageHaveOneIdentifier() {
        Document page = Jsoup.parse(nobody().get("/design").body());
        List<String> ids = page.select("[id]").stream().map(Element::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void theUsesAreThoseOfTheDocuments() throws IOException {
        Map<String, String> said = new TreeMap<>();
        Matcher rows = Pattern.compile("(?m)^\\| `(\\w+)` \\| (.+?) \\|$")
                .matcher(Files.readString(Path.of("../docs/pages.md")));
        while (rows.find()) {
            said.putIfAbsent(rows.group(1), rows.group(2).replace("`", ""));
        }
        for (Element section : Jsoup.parse(nobody().get("/design").body()).select("section.ts-example")) {
            assertThat(section.select(".ts-example__head p").text()).isEqualTo(said.get(section.id()));
        }
    }
}
