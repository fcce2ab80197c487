package uk.turnstone.linkage.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.turnstone.linkage.CandidateSource;
import uk.turnstone.linkage.CarefulLinker;
import uk.turnstone.linkage.LinkResult;
import uk.turnstone.linkage.PersonRecord;
import uk.turnstone.linkage.Sex;
import uk.turnstone.linkage.name.PersonName;

class RecordFileTest {

    @TempDir
    Path folder;

    @Test
    void aRowBecomesARecordWithWhatItsHeadingsMean() throws Exception {
        PersonRecord first = people(rows()).getFirst();
        assertThat(first.id()).isEqualTo(1);
        assertThat(first.agency()).isEqualTo("probation");
        assertThat(first.isProtected()).isFalse();
        assertThat(first.names())
                .containsExactly(
                        new PersonName("Wren Mary", "Dipper"),
                        new PersonName("Wren", "COOT"),
                        new PersonName("Jenny", "Dipper"));
        assertThat(first.birth()).hasToString("1984-04-03");
        assertThat(first.identifiers()).hasToString("[PNC number 2012/0001234Y, probation CRN X123456]");
        assertThat(first.postcodes()).hasToString("[TS24 8AA]");
        assertThat(first.sex()).isEqualTo(Sex.FEMALE);
    }

    @Test
    void whatIsWrongIsSaidWithFileLineAndColumnAndTheRestIsRead() throws Exception {
        List<ReadRow> rows = rows();
        assertThat(rows.stream().flatMap(row -> row.problems().stream()).map(CellProblem::toString))
                .containsExactly(
                        "caseload.csv, line 4, column “birth_date”: “31/02/1990” should be a date such as 1984-04-03,"
                                + " 1984-04, 1984 or 03/04/1984.",
                        "caseload.csv, line 4, column “pnc_id”: “2012/0001234X” should be a valid PNC number.",
                        "caseload.csv, line 4, column “postcode”: “nowhere” should be a postcode such as TS24 8AA.",
                        "caseload.csv, line 5: The row has neither a name nor a valid number.",
                        "caseload.csv, line 6, column “Record”: “x” should be a whole number, one for each record.",
                        "caseload.csv, line 7: The row has 2 cells, but there are 9 headings.");
        assertThat(people(rows)).extracting(PersonRecord::id).containsExactly(1L, 2L, 3L, 7L);
        assertThat(rows.getLast().line()).isEqualTo(8);
    }

    @Test
    void groupsLinksAndFindingsAreWrittenAsCsv() throws Exception {
        LinkResult result = new CarefulLinker().link(people(rows()), CandidateSource.NONE);
        StringWriter clusters = new StringWriter();
        StringWriter links = new StringWriter();
        StringWriter findings = new StringWriter();
        new LinkResultCsv(result).writeClusters(clusters);
        new LinkResultCsv(result).writeLinks(links);
        new LinkResultCsv(result).writeFindings(findings);
        assertThat(clusters).hasToString("cluster,record\n1,1\n1,2\n3,3\n7,7\n");
        assertThat(links)
                .hasToString("a,b,rule,evidence\n1,2,SHARED_NUMBER,Both carry PNC number 2012/0001234Y. "
                        + "Both carry probation CRN X123456. Both are named WREN DIPPER.\n");
        assertThat(findings).hasToString("kind,records,sentence\n");
    }

    @Test
    void withoutAColumnForItRecordsAreNumberedFromOne() throws Exception {
        Path file = Files.writeString(folder.resolve("people.csv"), "\uFEFFName\nWren Dipper\nJay Coot\n");
        RecordMapping mapping =
                new MappingYaml("m").read(new StringReader("{agency: police, source: s, columns: {name: NAME}}"));
        List<ReadRow> rows = new ArrayList<>();
        new RecordFile(file, mapping).read(rows::add);
        assertThat(people(rows)).extracting(PersonRecord::id).containsExactly(1L, 2L);
    }

    @Test
    void aFileWithoutAMappedColumnOrWithNothingInItIsRefusedInASentence() throws Exception {
        Path other = Files.writeString(folder.resolve("other.csv"), "surname,forenames\n");
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        assertThatThrownBy(() -> new RecordFile(other, mapping()).read(row -> {}))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("other.csv has no column “Record”, “aliases”, “birth_date”");
        assertThatThrownBy(() -> new RecordFile(empty, mapping()).read(row -> {}))
                .hasMessageContaining("is empty");
        assertThatThrownBy(() -> new RecordFile(folder, mapping()).read(row -> {}))
                .hasMessageContaining("is a directory");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{agency: a}|needs an entry “source”",
                "{agency: a, source: s}|maps no heading",
                "{agency: a, source: s, colums: {}}|does not know “colums”",
                "{agency: a, source: s, columns: {surnam: x}}|does not know “surnam” under “columns”",
                "{agency: a, source: s, identifiers: {NINO: x}}|does not know “NINO” under “identifiers”",
                "{agency: a, source: s, protected: perhaps}|needs true or false",
                "just words|should hold entries",
                "{agency: [|is not YAML"
            })
    void aMappingThatCannotBeMeantIsRefusedInASentence(String yaml, String sentence) {
        assertThatThrownBy(() -> new MappingYaml("m.yaml").read(new StringReader(yaml)))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("m.yaml")
                .hasMessageContaining(sentence);
    }

    private static List<PersonRecord> people(List<ReadRow> rows) {
        return rows.stream().flatMap(row -> row.person().stream()).toList();
    }

    private static List<ReadRow> rows() throws Exception {
        List<ReadRow> rows = new ArrayList<>();
        new RecordFile(beside("caseload.csv"), mapping()).read(rows::add);
        return rows;
    }

    private static RecordMapping mapping() throws Exception {
        return RecordMapping.read(beside("caseload.yaml"));
    }

    private static Path beside(String name) throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(RecordFileTest.class.getResource(name)).toURI());
    }
}
