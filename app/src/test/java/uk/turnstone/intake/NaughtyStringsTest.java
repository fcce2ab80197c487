package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.turnstone.SharedData;

/** Strings that break software go in as name, address and offence and come out as they were. */
class NaughtyStringsTest extends WithIntakeScene {
    /** Widths of the columns surname, address and offence in the format. */
    private static final int SURNAME = 100;

    private static final int OFFENCE = 200;

    @Test
    void eachComesOutOfRowNameAddressAndEventUnchanged() throws IOException {
        List<String> strings = strings();
        var arrests = new Arrests();
        List<String> kept = new ArrayList<>();
        long blank = 0;
        long tooLong = 0;
        for (String string : strings) {
            arrests.row("surname", string, "forenames", "", "address", string, "offence", string);
            if (string.isBlank()) {
                blank++;
            } else if (string.length() > SURNAME) {
                tooLong++;
            } else {
                kept.add(string);
            }
        }
        DeliveryResult result = scene.deliver(scene.request("police-arrests", scene.file("naughty.csv", arrests.csv()))
                .withYes());
        assertThat(result.heaps()).isEqualTo(new Heaps(strings.size(), kept.size(), 0, 0, blank + tooLong, 0));
        assertThat(values("SELECT full_name FROM people.record_name ORDER BY line"))
                .isEqualTo(kept);
        assertThat(values("SELECT family FROM people.record_name ORDER BY line"))
                .isEqualTo(kept);
        assertThat(values("SELECT address FROM people.record_address ORDER BY line"))
                .isEqualTo(kept);
        assertThat(values("SELECT title FROM history.event ORDER BY line")).isEqualTo(kept);
        assertThat(raws("SELECT raw FROM intake.source_row ORDER BY line", "offence"))
                .isEqualTo(kept);
        List<String> back =
                strings.stream().filter(string -> !kept.contains(string)).toList();
        assertThat(raws("SELECT raw FROM intake.rejected_row ORDER BY line", "offence"))
                .isEqualTo(back);
        Map<String, Long> reasons = values("SELECT problems::text FROM intake.rejected_row").stream()
                .flatMap(json -> ProblemJson.read(json).stream())
                .collect(Collectors.groupingBy(Problem::reason, Collectors.counting()));
        assertThat(reasons.get("is missing; every row needs one")).isEqualTo(2 * blank);
        assertThat(reasons.get("is longer than 100 characters")).isEqualTo(tooLong);
    }

    @Test
    void thoseTooLongForASurnameComeOutOfTheOffenceOrTheAddress() throws IOException {
        scene.empty();
        List<String> longOnes =
                strings().stream().filter(string -> string.length() > SURNAME).toList();
        assertThat(longOnes).isNotEmpty();
        var arrests = new Arrests();
        longOnes.forEach(string ->
                arrests.row("address", string, "offence", string.length() > OFFENCE ? "Theft from shop" : string));
        scene.deliver("police-arrests", arrests.csv());
        assertThat(values("SELECT address FROM people.record_address ORDER BY line"))
                .isEqualTo(longOnes);
        assertThat(values("SELECT title FROM history.event ORDER BY line"))
                .isEqualTo(longOnes.stream()
                        .map(string -> string.length() > OFFENCE ? "Theft from shop" : string)
                        .toList());
        assertThat(raws("SELECT raw FROM intake.source_row ORDER BY line", "address"))
                .isEqualTo(longOnes);
    }

    private static List<String> strings() throws IOException {
        List<String> strings = new ArrayList<>();
        JsonMapper.shared()
                .readTree(Files.readAllBytes(SharedData.at("data/text/naughty-strings.json")))
                .forEach((JsonNode string) -> strings.add(string.asString()));
        return strings;
    }

    private static List<String> values(String query) {
        return scene.everything
                .sql(query)
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private static List<String> raws(String query, String heading) {
        int column = Arrests.HEADINGS.indexOf(heading);
        return values(query).stream().map(raw -> CsvLine.cells(raw).get(column)).toList();
    }
}
