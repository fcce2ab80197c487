package uk.turnstone.linkage.io;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.turnstone.linkage.weigh.Table;

class UnusableModelTest {
    private static final String GOOD = """
            name: small
            id: number
            columns:
              surname: [upper]
              born: []
            comparisons:
              surname:
                column: surname
                levels:
                  - {name: same surname, exact: true}
                  - {name: other surname}
            blocking:
              - [born]
            """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    id: number            | ix: number             | the file: does not know “ix”
                    id: number            | version: 1             | the file: needs an entry “id”
                    [upper]               | [uper]                 | columns, surname: does not know the step “uper”
                    name: small           | name: small#guards: {twin: 1} | guards: does not know “twin”; entries are own-number, protected, twins
                    name: small           | name: small#guards: {protected: x} | guards, protected: names the column “x”
                    name: small           | name: small#guards: {twins: {same: [born], apart: forename}} | guards, twins: needs under “apart” a comparison by which twins differ; there are surname
                    column: surname       | column: surnam         | comparisons, surname: names the column “surnam”
                    exact: true           | exactly: true          | level 1: does not know “exactly: true”
                    exact: true           | jaro-winkler: 1.5      | level 1: does not know “jaro-winkler: 1.5”
                    exact: true           | levenshtein: 1, jaro: 0.9 | level 1: has two likenesses
                    name: same surname,   | m: 0.9,                | level 1: needs a name in plain words
                    name: same surname,   | name: same surname, m: many, | needs a number for “m” and has “many”
                    name: same surname,   | name: same surname, m: 1.5,  | must be over 0 and at most 1
                    {name: other surname} | {name: other, jaro: 0.5}     | The last level of comparison “surname” takes anything else
                    - [born]              | - [birth]              | blocking: names the column “birth”
                    - [born]              | - [born:year]          | blocking: does not know the step “year”
                    exact: true           | exchanged: true        | “exchanged: true” and an entry “exchanged-with”
                    - [born]              | []                     | blocking
                    name: small           | "name: [small"         | is not YAML
                    """)
    void whatIsWrongIsSaidWithItsPlace(String good, String wrong, String said) {
        assertThatThrownBy(() -> new ModelYaml("models/small.yaml")
                        .read(new StringReader(GOOD.replace(good, wrong.replace('#', '\n')))))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("models/small.yaml")
                .hasMessageContaining(said);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    number;surname;born            | line 1: there is no column surname
                    number,surname                 | line 1: there is no column born
                    number,surname,born#1,Wren,1990#1,Coot,1991 | line 3, column number: “1” stands in line 2 already
                    number,surname,born#,Wren,1990 | line 2, column number: empty
                    number,surname,born#1,"Wren    | is not CSV
                    """)
    void aFileThatDoesNotFitIsSaidWithItsPlace(String text, String said) throws Exception {
        ModelFile model = new ModelYaml("small.yaml").read(new StringReader(GOOD));
        Path file = Files.writeString(folder.resolve("people.csv"), text.replace('#', '\n'));
        assertThatThrownBy(() -> TableFiles.read(model, List.of(file)))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("people.csv")
                .hasMessageContaining(said);
    }

    @Test
    void aTruthOfRecordsThatAreNotThereIsRefused() throws Exception {
        ModelFile model = new ModelYaml("small.yaml").read(new StringReader(GOOD));
        Path people = Files.writeString(folder.resolve("people.csv"), "number,surname,born\n1,Wren,1990\n");
        Table table = TableFiles.read(model, List.of(people));
        Path truth = Files.writeString(folder.resolve("truth.csv"), "left,right\n1,2\n");
        assertThatThrownBy(() -> TruthFile.read(truth, table))
                .hasMessageContaining("truth.csv, line 2: there is no record “2”");
        Path headings = Files.writeString(folder.resolve("other.csv"), "a,b\n");
        assertThatThrownBy(() -> TruthFile.read(headings, table)).hasMessageContaining("id,cluster or left,right");
    }
}
