package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class WatchedFolderTest extends DeliveryScene {
    @Autowired
    private FolderWatch watch;

    @Autowired
    private Formats formats;

    @TempDir
    private Path root;

    private Path put(String folder, String name, String content) throws IOException {
        Path file = Files.createDirectories(root.resolve(folder)).resolve(name);
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-23T02:00:00Z")));
        return file;
    }

    @Test
    void aFileThatHasStoppedGrowingIsDeliveredForItsAgencyAndMovedWithASentenceBesideIt() throws IOException {
        WatchedFolder folder = watch.at(root);
        Path file = put("police", "police-arrests-2026-11-22.csv", HEADINGS + arrest(custody(), "Gadwall", "F"));
        assertThat(folder.look()).as("seen once, it may still grow").isZero();
        Files.writeString(file, HEADINGS + arrest(custody(), "Gadwall", "F") + arrest(custody(), "Pintail", "M"));
        assertThat(folder.look()).as("it has grown").isZero();
        assertThat(folder.look()).isEqualTo(1);
        assertThat(file).doesNotExist();
        Path done = root.resolve("police/done/police-arrests-2026-11-22.csv");
        assertThat(done).exists();
        assertThat(Path.of(done + ".txt")).content().contains("= 2 new + 0 changed", "/deliveries/");
        assertThat(everything()
                        .sql(
                                "SELECT a.code || ' ' || d.delivered_by FROM intake.delivery d JOIN access.agency a USING (agency_id) WHERE d.file_name = 'police-arrests-2026-11-22.csv'")
                        .query(String.class)
                        .single())
                .isEqualTo("police watched folder");
    }

    @Test
    void theSameFileTwiceChangesNothingAndBothAreKept() throws IOException {
        WatchedFolder folder = watch.at(root);
        String content = HEADINGS + arrest(custody(), "Shoveler", "F");
        for (int i = 0; i < 2; i++) {
            put("police", "police-arrests.csv", content);
            folder.look();
            assertThat(folder.look()).isEqualTo(1);
        }
        assertThat(root.resolve("police/done/police-arrests.csv.txt")).content().contains("1 new");
        assertThat(root.resolve("police/done/2-police-arrests.csv.txt"))
                .content()
                .contains("1 unchanged");
    }

    @Test
    void whatCannotBeReadIsRefusedWithTheReason() throws IOException {
        WatchedFolder folder = watch.at(root);
        put("police", "police-arrests-b.csv", "a,b\n1,2\n");
        put("police", "holiday.csv", "a,b\n1,2\n");
        put("probation", "police-arrests.csv", HEADINGS);
        put("police/no such mapping", "x.csv", "a,b\n1,2\n");
        folder.look();
        assertThat(folder.look()).isEqualTo(4);
        assertThat(root.resolve("police/refused/police-arrests-b.csv.txt"))
                .content()
                .contains("it has no column");
        assertThat(root.resolve("police/refused/holiday.csv.txt"))
                .content()
                .contains("begins with no format of police", "police-arrests");
        assertThat(root.resolve("probation/refused/police-arrests.csv.txt"))
                .content()
                .contains("begins with no format of probation");
        assertThat(root.resolve("police/refused/x.csv.txt")).content().contains("as no saved mapping");
        assertThat(root.resolve("police/refused/holiday.csv")).content().isEqualTo("a,b\n1,2\n");
    }

    @Test
    void aFaultOfOursLeavesTheFileWhereItIsUntilItIsTriedAgain() throws IOException {
        int[] times = {0};
        var folder = new WatchedFolder(root, () -> new FolderPlace(formats, java.util.List.of()), (request, file) -> {
            times[0]++;
            throw new IllegalStateException("the database is away");
        });
        Path file = put("police", "police-arrests.csv", HEADINGS + arrest(custody(), "Garganey", "F"));
        for (int i = 0; i < 4; i++) {
            assertThat(folder.look()).isZero();
        }
        assertThat(times[0]).as("not over and over").isEqualTo(1);
        assertThat(file).exists();
        folder.tryAgain();
        folder.look();
        assertThat(times[0]).isEqualTo(2);
        // Another run of the program, as after a crash, finds the file and takes it in.
        WatchedFolder next = watch.at(root);
        next.look();
        assertThat(next.look()).isEqualTo(1);
        assertThat(file).doesNotExist();
    }

    @Test
    void unfinishedAndHiddenFilesAndLinksAreLeftAlone() throws IOException {
        WatchedFolder folder = watch.at(root);
        put("police", "police-arrests.csv.part", HEADINGS);
        put("police", ".police-arrests.csv", HEADINGS);
        Files.createSymbolicLink(root.resolve("police/police-arrests.csv"), put("elsewhere", "x.tmp", HEADINGS));
        folder.look();
        assertThat(folder.look()).isZero();
    }
}
