package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.json.JsonMapper;
import uk.turnstone.SharedData;
import uk.turnstone.linkage.identifier.PncId;

class FindPeopleTest {
    private static PeopleScene scene;
    private static FindPeople find;

    @BeforeAll
    static void deliver() {
        scene = new PeopleScene();
        find = new FindPeople(scene.app);
        scene.deliver(List.of(
                Said.of("a", "police", "Wez Fulmar", "1992-03-12")
                        .with("PNC", PncId.of(2008, 41917).canonical()),
                Said.of("a2", "police", "Wes Fulmar", "1992-03-12")
                        .with("PNC", PncId.of(2008, 41917).canonical())));
        scene.deliver(List.of(
                Said.of("b", "probation", "Wes Fulmar", "1990-01-12")
                        .with("CRN", "X104417")
                        .at("TS24 8AA"),
                Said.of("c", "probation", "Wren Dipper", "1984-04-03").with("CRN", "X200001")));
        scene.deliver(List.of(
                Said.of("d", "drug-service", "Robin Knot", "1984").with("CLIENT_REF", "D/17-x"),
                Said.of("e", "drug-service", "Bo O'Merganser", "1971-06")));
        scene.deliver(List.of(Said.of("f", "idva", "Wren Auk", "1984-04-03").ofTheHarmed()));
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "searches.csv", numLinesToSkip = 1)
    void findsByWhatIsTyped(String asked, String found, String why) {
        List<UUID> expected = found == null
                ? List.of()
                : Arrays.stream(found.split(" ")).map(scene::person).toList();
        assertThat(keys(find.by(scene.as("iom-manager"), asked))).as(why).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void ranksTheWholeWordBeforeItsSound() {
        try (var own = new PeopleScene()) {
            own.deliver(List.of(
                    Said.of("sound", "police", "Wes Fulmer", "1970-01-02"),
                    Said.of("word", "police", "Wes Fulmar", "1971-01-02")));
            assertThat(keys(new FindPeople(own.app).by(own.as("iom-manager"), "fulmar")))
                    .containsExactly(own.person("word"), own.person("sound"));
        }
    }

    @Test
    void aHitShowsNamesBirthAgenciesAndNumbers() {
        Hit hit = find.by(scene.as("iom-manager"), "X104417").hits().getFirst();
        assertThat(hit.name()).isEqualTo("Wes Fulmar");
        assertThat(hit.births()).extracting(Object::toString).containsExactly("1990-01-12");
        assertThat(hit.agencies()).containsExactly("Probation");
        assertThat(hit.numbers()).extracting(KnownNumber::toString).containsExactly("probation CRN X104417");
    }

    @Test
    void eachSideFindsItsOwnAndNotAHintOfTheOther() {
        assertThat(find.by(scene.as("iom-manager"), "auk").hits()).isEmpty();
        assertThat(keys(find.by(scene.as("idva"), "auk"))).containsExactly(scene.person("f"));
        assertThat(find.by(scene.as("idva"), "fulmar").hits()).isEmpty();
    }

    @Test
    void whoMayNotReadAddressesFindsNobodyByPostcode() {
        assertThat(find.by(scene.as("police-iom"), "TS24 8AA").hits()).isEmpty();
        assertThat(find.by(scene.as("police-iom"), "1 Heron Close").hits()).isEmpty();
        assertThat(find.by(scene.as("police-iom"), "Fulmar Heron").hits()).isEmpty();
        assertThat(find.by(scene.as("police-iom"), "Fulmar X104417").hits()).hasSize(1);
    }

    @Test
    void aSearchIsWrittenDownWithWhatWasAskedAndHowManyCameBack() {
        find.by(scene.as("iom-manager"), "dipper 1984");
        try (var connection = scene.database.administrator();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT asked || ': ' || found || ' found, ' || array_length(persons, 1) || ' shown' FROM access.look_told WHERE action = 'searched' AND asked = 'dipper 1984'")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("dipper 1984: 1 found, 1 shown");
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void ofASearchByAProtectedAddressTheTrailSaysOnlyThat() throws java.sql.SQLException {
        try (var connection = scene.database.administrator();
                var statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO areas.protected_place (kind, digest) VALUES ('address', sha256('4 samphire close aldermoor ts11ab'))");
            assertThat(find.by(scene.as("iom-manager"), "4, Samphire Close, Aldermoor TS1 1AB")
                            .hits())
                    .isEmpty();
            try (var rows = statement.executeQuery(
                    "SELECT count(*) FILTER (WHERE asked = 'protected address'), count(*) FILTER (WHERE asked ILIKE '%samphire%') FROM access.look_told")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(1);
                assertThat(rows.getInt(2)).isZero();
            }
        }
    }

    @Test
    void moreThanTwentyFiveAsksForABirthDate() {
        try (var own = new PeopleScene()) {
            List<Said> many = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                many.add(Said.of("r" + i, "police", "Robin Redshank", (1960 + i) + "-05-06"));
            }
            own.deliver(many);
            Found found = new FindPeople(own.app).by(own.as("iom-manager"), "redshank");
            assertThat(found.hits()).hasSize(25);
            assertThat(found.sentence()).isEqualTo("More than 25: add a birth date.");
            assertThat(new FindPeople(own.app)
                            .by(own.as("iom-manager"), "redshank 06/05/1977")
                            .hits())
                    .hasSize(1);
        }
    }

    @Test
    void whereEachWordIsCommonBothTogetherAreFound() {
        try (var own = new PeopleScene()) {
            List<Said> many = new ArrayList<>();
            for (int i = 0; i < 2_100; i++) {
                String born = LocalDate.of(1950, 1, 1).plusDays(i * 7L).toString();
                many.add(Said.of("k" + i, "police", "Teal" + letters(i) + " Knot", born));
                many.add(Said.of("r" + i, "police", "Robin Smew" + letters(i), born));
            }
            many.add(Said.of("meant", "police", "Robin Ruff Knot", "1980-02-03"));
            own.deliver(many);
            var search = new FindPeople(own.app);
            Found found = search.by(own.as("iom-manager"), "knot robin");
            assertThat(keys(found)).containsExactly(own.person("meant"));
            assertThat(found.more()).isFalse();
            assertThat(search.by(own.as("iom-manager"), "Knot 1980").hits())
                    .hasSize(25)
                    .allSatisfy(hit -> assertThat(hit.births())
                            .allMatch(born -> born.toString().startsWith("1980")));
            assertThat(keys(search.by(own.as("iom-manager"), "robin knut"))).contains(own.person("meant"));
            assertThat(search.by(own.as("iom-manager"), "robin kno").sentence())
                    .as("a common name and a common beginning")
                    .contains("others may answer as well");
        }
    }

    private static String letters(int number) {
        return Integer.toString(number + 36 * 36, 36)
                .chars()
                .map(digit -> Character.isDigit(digit) ? digit - '0' + 'q' : digit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void naughtyStringsAsNamesAreFoundAgainUnchanged() throws Exception {
        Path file = SharedData.at("data/text/naughty-strings.json");
        List<String> names = Arrays.stream(
                        JsonMapper.builder().build().readValue(Files.readString(file), String[].class))
                .filter(name -> !name.isBlank() && !name.strip().isEmpty())
                .distinct()
                .toList();
        try (var own = new PeopleScene()) {
            List<Said> said = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                said.add(Said.of("n" + i, "police", names.get(i), ""));
            }
            own.deliver(said);
            var search = new FindPeople(own.app);
            Map<String, Found> lost = names.stream()
                    .collect(Collectors.toMap(name -> name, name -> search.by(own.as("iom-manager"), name)));
            lost.values().removeIf(found -> found.hits().stream()
                    .anyMatch(hit -> hit.names().contains(found.asked())));
            lost.entrySet().removeIf(entry -> entry.getValue().hits().stream()
                    .anyMatch(hit -> hit.names().contains(entry.getKey())));
            assertThat(lost).isEmpty();
        }
    }

    private static List<UUID> keys(Found found) {
        return found.hits().stream().map(Hit::key).toList();
    }
}
