package uk.turnstone.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.turnstone.TestDatabase;
import uk.turnstone.access.Context;
import uk.turnstone.access.Permissions;
import uk.turnstone.database.Database;
import uk.turnstone.definitions.DefinitionMistake;

class FormsTest {
    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Forms forms() {
        return new Forms(database, Permissions.shipped(), folder.toString());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static Context on(String day, String role) {
        return new Context("j", "J", 1, 1, role, "p", LocalDate.parse(day), "r");
    }

    @Test
    void theAreasOwnFormsStandBesideTheShippedOnesAndEachIsKnownToItsRolesOnly() throws IOException {
        write("practice.yaml", PracticeForm.text());
        assertThat(forms().open(on("2026-11-20", "iom-manager")).stream().map(Form::id))
                .containsExactly("needs-assessment", "practice");
        assertThat(forms().open(on("2026-11-20", "idva")).stream().map(Form::id))
                .containsExactly("risk-checklist");
        assertThat(forms().open(on("2026-11-20", "analyst"))).isEmpty();
        assertThat(forms().open(on("2025-12-31", "iom-manager"))).isEmpty();
    }

    @Test
    void twoVersionsLiveSideBySideAndTheOneOfTheDayIsAnswered() throws IOException {
        write("practice-1.yaml", PracticeForm.text());
        write(
                "practice-2.yaml",
                PracticeForm.text().replace("version: 1", "version: 2").replace("2026-01-01\ncat", "2026-12-01\ncat"));
        Forms forms = forms();
        assertThat(forms.open(on("2026-11-30", "iom-manager"), "practice"))
                .map(Form::version)
                .contains(1);
        assertThat(forms.open(on("2026-12-01", "iom-manager"), "practice"))
                .map(Form::version)
                .contains(2);
        assertThat(forms.version("practice", 1).version()).isEqualTo(1);
    }

    @Test
    void aVersionWhoseContentChangedIsRefusedAndARemarkIsNoChange() throws IOException {
        write("practice.yaml", PracticeForm.text());
        forms();
        write("practice.yaml", "# a remark\n" + PracticeForm.text());
        forms();
        write("practice.yaml", PracticeForm.text().replace("Debts?", "Any debts?"));
        assertThatThrownBy(this::forms)
                .isInstanceOf(DefinitionMistake.class)
                .hasMessageContaining("version 1 is known with other content")
                .hasMessageContaining("the version 2");
    }

    @Test
    void aVersionWhoseFileIsGoneIsStillKnownForWhatWasAnsweredInIt() throws IOException {
        write("practice.yaml", PracticeForm.text());
        forms();
        Files.delete(folder.resolve("practice.yaml"));
        assertThat(forms().version("practice", 1).title()).isEqualTo("Practice form");
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> new Forms(
                        database, Permissions.shipped(), folder.resolve("none").toString()))
                .isInstanceOf(DefinitionMistake.class)
                .hasMessageContaining("there is no such folder of forms");
    }
}
