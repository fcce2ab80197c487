package uk.turnstone.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.turnstone.linkage.PersonIdentifier;
import uk.turnstone.linkage.PersonRecord;
import uk.turnstone.linkage.identifier.Postcode;
import uk.turnstone.linkage.io.ReadRow;
import uk.turnstone.linkage.io.RecordFile;
import uk.turnstone.linkage.io.RecordMapping;
import uk.turnstone.linkage.io.ResultTable;

/** The command: files in, files out, and sentences for what cannot be. */
class LinkOnSparkTest {

    private static final String HEADINGS = "record,forenames,surname,also,born,pnc,nhs,crn,own,postcode,note\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @BeforeEach
    void fewParts() {
        LocalSpark.inParts(3);
    }

    @Test
    void filesOfSeveralAgenciesGiveTheFilesThatOneMachineWouldWrite() throws Exception {
        int filesOfEach = 2;
        List<String> named = new ArrayList<>();
        List<PersonRecord> onOneMachine = new ArrayList<>();
        for (String agency : List.of("police", "probation", "drugs")) {
            Path yaml = mapping(agency, agency.equals("drugs"));
            named.add(yaml.toString());
            List<PersonRecord> records = AwkwardRecords.from(21).stream()
                    .filter(held -> held.agency().equals(agency))
                    .toList();
            for (int i = 0; i < filesOfEach; i++) {
                int which = i;
                String rows = records.stream()
                        .filter(held -> held.id() % filesOfEach == which)
                        .map(LinkOnSparkTest::row)
                        .collect(Collectors.joining());
                Path file = Files.writeString(folder.resolve(agency + i + ".csv"), HEADINGS + rows);
                named.add(file.toString());
                new RecordFile(file, RecordMapping.read(yaml))
                        .read((ReadRow row) -> row.person().ifPresent(onOneMachine::add));
            }
        }
        assertThat(onOneMachine).hasSizeGreaterThan(500);

        assertThat(run(named)).describedAs(said()).isZero();

        for (Map.Entry<ResultTable, String> table :
                OneMachine.linking(onOneMachine).files().entrySet()) {
            assertThat(Files.readString(folder.resolve("out/" + table.getKey().file())))
                    .isEqualTo(table.getValue());
        }
    }

    @Test
    void whatCannotBeUsedIsWrittenDownWithFileLineAndColumnInOrder() throws Exception {
        Path yaml = mapping("police", false);
        Path first = Files.writeString(
                folder.resolve("b.csv"),
                HEADINGS
                        + "1,Wren,Dipper,,31/02/1990,x,,,,,\n2,,,,,,,,,,\n3,\"Wr\nen\",Dipper,,,,,,,,\"a, \"\"b\"\"\"\n"
                        + "x,Jay,Coot,,,,,,,,\n");
        Path second = Files.writeString(folder.resolve("a.csv"), HEADINGS + "4,Jay,Coot\n");
        assertThat(run(List.of(yaml.toString(), first.toString(), second.toString())))
                .describedAs(said())
                .isZero();
        assertThat(said()).contains("5 cells or rows could not be used");
        assertThat(Files.readString(folder.resolve("out/problems.csv"))).isEqualTo("""
                        file,line,column,value,reason
                        b.csv,2,born,31/02/1990,"“31/02/1990” should be a date such as 1984-04-03, 1984-04, 1984 or 03/04/1984."
                        b.csv,2,pnc,x,“x” should be a valid PNC number.
                        b.csv,3,,,The row has neither a name nor a valid number.
                        b.csv,6,record,x,"“x” should be a whole number, one for each record."
                        a.csv,2,,,"The row has 3 cells, but there are 11 headings."
                        """);
        assertThat(Files.readString(folder.resolve("out/clusters.csv"))).isEqualTo("cluster,record\n1,1\n3,3\n");
    }

    @Test
    void aFileThatBreaksOffFurtherOnIsToldInOneSentenceAndNothingIsLeft() throws Exception {
        Path file = Files.writeString(folder.resolve("broken.csv"), HEADINGS + "1,Wren,\"Dipper\n");
        assertThat(run(List.of(mapping("police", false).toString(), file.toString())))
                .isEqualTo(1);
        assertThat(said()).startsWith("broken.csv is not CSV").doesNotContain("\tat ");
        assertThat(Files.list(folder.resolve("out"))).isEmpty();
    }

    @Test
    void twoRecordsOfOneIdAreRefused() throws Exception {
        Path file = Files.writeString(
                folder.resolve("twice.csv"), HEADINGS + "8,Wren,Dipper,,,,,,,,\n8,Jay,Coot,,,,,,,,\n");
        assertThat(run(List.of(mapping("police", false).toString(), file.toString())))
                .isEqualTo(1);
        assertThat(said()).isEqualToIgnoringNewLines("Two different records have the id 8.");
    }

    @Test
    void filesThatCannotBeUsedAreRefusedBeforeTheWorkBegins() throws Exception {
        String yaml = mapping("police", false).toString();
        assertThat(run(List.of(yaml, folder.resolve("absent.csv").toString()))).isEqualTo(1);
        assertThat(said()).contains("absent.csv is not there");
        assertThat(run(List.of(folder.resolve("absent.yaml").toString(), "x.csv")))
                .isEqualTo(1);
        assertThat(said()).contains("absent.yaml is not there");
        assertThat(run(List.of(yaml, folder.toString()))).isEqualTo(1);
        assertThat(said()).contains("is a directory");
        Path other = Files.writeString(folder.resolve("other.csv"), "surname\nDipper\n");
        assertThat(run(List.of(yaml, other.toString()))).isEqualTo(1);
        assertThat(said()).contains("other.csv has no column “also”");
        Path good = Files.writeString(folder.resolve("good.csv"), HEADINGS);
        Files.createDirectories(folder.resolve("out/kept"));
        assertThat(run(List.of(yaml, good.toString()))).isEqualTo(1);
        assertThat(said()).contains("is not an empty folder");
    }

    @Test
    void wrongUseHasStatusTwoAndASentence() throws Exception {
        String yaml = mapping("police", false).toString();
        Path good = Files.writeString(folder.resolve("good.csv"), HEADINGS);
        assertThat(LinkOnSpark.run("--master", "local[2]", yaml, good.toString()))
                .isEqualTo(2);
        assertThat(run(List.of(yaml))).isEqualTo(2);
        assertThat(run(List.of(good.toString(), yaml))).isEqualTo(2);
        assertThat(said()).contains("Name a mapping (.yaml) before");
        assertThat(run(List.of(yaml, yaml))).isEqualTo(2);
        assertThat(said()).contains("Name at least one CSV file");
        Path unnamed = Files.writeString(
                folder.resolve("unnamed.yaml"), "{agency: police, source: s, columns: {surname: surname}}");
        assertThat(run(List.of(unnamed.toString(), good.toString(), good.toString())))
                .isEqualTo(2);
        assertThat(said()).contains("names no column “id”");
    }

    @Test
    void filesWithoutAPersonGiveFilesWithHeadingsOnly() throws Exception {
        Path file = Files.writeString(folder.resolve("none.csv"), HEADINGS);
        assertThat(run(List.of(mapping("police", false).toString(), file.toString())))
                .isZero();
        for (ResultTable table : ResultTable.values()) {
            assertThat(folder.resolve("out/" + table.file())).hasContent(String.join(",", table.headings()) + "\n");
        }
    }

    private int run(List<String> named) {
        List<String> arguments = new ArrayList<>(named);
        arguments.addAll(List.of("--out", folder.resolve("out").toString(), "--master", "local[2]"));
        PrintStream before = System.err;
        errors.reset();
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            return LinkOnSpark.run(arguments.toArray(String[]::new));
        } finally {
            System.setErr(before);
        }
    }

    private String said() {
        return errors.toString(StandardCharsets.UTF_8);
    }

    private Path mapping(String agency, boolean isProtected) throws Exception {
        return Files.writeString(folder.resolve(agency + ".yaml"), """
                agency: %s
                source: test
                protected: %s
                columns: {id: record, forenames: forenames, surname: surname, other_names: also, birth_date: born,
                          postcodes: postcode}
                identifiers: {PNC: pnc, NHS: nhs, CRN: crn, CLIENT_REF: own}
                """.formatted(agency, isProtected));
    }

    private static String row(PersonRecord held) {
        String also = held.names().stream()
                .skip(1)
                .map(name -> name.surname() + ", " + name.forenames())
                .collect(Collectors.joining("; "));
        Map<String, String> numbers = held.identifiers().stream()
                .collect(Collectors.toMap(
                        number -> number.type().key(), PersonIdentifier::canonical, (one, other) -> other));
        return "%d,%s,%s,\"%s\",%s,%s,%s,%s,%s,%s,\"two\nlines\"\n"
                .formatted(
                        held.id(),
                        held.names().getFirst().forenames(),
                        held.names().getFirst().surname(),
                        also,
                        held.birth() == null ? "" : held.birth(),
                        numbers.getOrDefault("pnc", ""),
                        numbers.getOrDefault("nhs", ""),
                        numbers.getOrDefault("crn", ""),
                        numbers.getOrDefault("client_ref", ""),
                        held.postcodes().stream().map(Postcode::canonical).collect(Collectors.joining()));
    }
}
