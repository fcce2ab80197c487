package uk.turnstone.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundaryFileTest {
    private static final String SQUARE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[-1.0,54.0],[-1.0,54.1],[-0.9,54.1],[-1.0,54.0]]]}";

    @Test
    void theNameOfAPropertySaysTheKindAndTheSetOfBoundaries() {
        assertThat(read("E06000901.json", feature("\"WD13CD\":\"E05090001\",\"WD13NM\":\"Heron\"", SQUARE)))
                .containsExactly(new BoundaryFeature(1, "E05090001", "Heron", "ward", "E06000901", "WD13", SQUARE));
        assertThat(read("lsoa.json", feature("\"LSOA21CD\":\"E01090001\",\"LSOA21NM\":\"Longsands 001A\"", SQUARE)))
                .containsExactly(new BoundaryFeature(1, "E01090001", "Longsands 001A", "lsoa", null, "LSOA21", SQUARE));
    }

    @Test
    void aPropertyWithTheAuthorityGoesBeforeTheNameOfTheFile() {
        var rows = read(
                "E06000901.json",
                feature("\"WD22CD\":\"E05090001\",\"WD22NM\":\"Heron\",\"LAD22CD\":\"E06000902\"", SQUARE));
        assertThat(((BoundaryFeature) rows.getFirst()).parent()).isEqualTo("E06000902");
    }

    @Test
    void aFeatureThatCannotBeTakenInIsNamedByItsNumberAndTheOthersGoOn() {
        var rows = read(
                "E06000901.json",
                feature("\"WD13CD\":\"E05090001\",\"WD13NM\":\"Heron\"", "null"),
                feature("\"WD13CD\":\"5\",\"WD13NM\":\"Heron\"", SQUARE),
                feature("\"name\":\"Heron\"", SQUARE),
                feature("\"WD13CD\":\"E05090001\"", SQUARE),
                feature("\"WD13CD\":\"E05090001\",\"WD13NM\":\"Heron\"", SQUARE.replace("54.0", "520000")),
                feature(
                        "\"WD13CD\":\"E05090001\",\"WD13NM\":\"Heron\"",
                        SQUARE.replace("[-1.0,54.0]]", "[-1.0,54.3]]")),
                feature("\"WD13CD\":\"E05090001\",\"WD13NM\":\"Heron\"", "{\"type\":\"Point\",\"coordinates\":[1,2]}"),
                feature("\"WD13CD\":\"E05090001\",\"WD13NM\":\"Heron\"", SQUARE));
        assertThat(rows.subList(0, 7))
                .map(row -> ((RejectedFeature) row).trouble().reason())
                .containsExactly(
                        "In feature 1 the area has no shape.",
                        "In feature 2 a code is a letter and eight digits, such as E05008942.",
                        "In feature 3 there is no code such as WD13CD or LSOA11CD.",
                        "In feature 4 the area E05090001 has no name.",
                        "In feature 5 a point is not in degrees of longitude and latitude: convert grid references to"
                                + " CRS84 first.",
                        "In feature 6 a ring of the shape is not closed: its last point must be its first.",
                        "In feature 7 the shape is neither a Polygon nor a MultiPolygon.");
        assertThat(rows.get(7)).isInstanceOf(BoundaryFeature.class);
    }

    @Test
    void aFileThatIsNoCollectionSaysWhatItNeeds() {
        assertThatThrownBy(() -> readText("Crime ID,Month\n")).hasMessageContaining("This is no JSON");
        assertThatThrownBy(() -> readText("{\"type\":\"Feature\"}")).hasMessageContaining("\"features\"");
        assertThatThrownBy(() -> readText("{\"features\":[{\"type\":\"Feature\"},{\"type\":"))
                .hasMessageContaining("damaged after feature 1");
        assertThatThrownBy(() -> readText("")).isInstanceOf(NotABoundaryFile.class);
    }

    @Test
    void theOpenBoundariesAreReadToTheLast() throws IOException {
        assertThat(OpenAreas.boundaries("wards"))
                .hasSize(82)
                .extracting(BoundaryFeature::kind)
                .containsOnly("ward");
        assertThat(OpenAreas.boundaries("lsoa"))
                .hasSize(352)
                .extracting(BoundaryFeature::version)
                .containsOnly("LSOA11");
    }

    private static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":" + geometry + "}";
    }

    private static List<FeatureRow> read(String fileName, String... features) {
        return readText("{\"crs\":{\"a\":[1]},\"features\":[" + String.join(",\n", features) + "]}", fileName);
    }

    private static List<FeatureRow> readText(String text) {
        return readText(text, "x.json");
    }

    private static List<FeatureRow> readText(String text, String fileName) {
        List<FeatureRow> rows = new ArrayList<>();
        BoundaryFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), fileName, rows::add);
        return rows;
    }
}
