package uk.turnstone.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder into which partners' files are put by other means, a folder within it for each agency. A file that has stopped
 * growing is delivered, then moved into {@code done} or {@code refused} with a sentence beside it. Until it is moved it
 * stays where it is, so that nothing is lost whenever the work breaks off; delivered twice it changes nothing.
 */
final class WatchedFolder {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final String DONE = "done";
    private static final String REFUSED = "refused";
    /** Names under which other programs write what is not complete. */
    private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".filepart", ".crdownload");

    private record Seen(long size, FileTime changed) {}

    private record Found(String agency, String within, Path file) {}

    private final Path root;
    private final Supplier<FolderPlace> places;
    private final BiFunction<DeliveryRequest, Path, DeliveryResult> deliver;
    private Map<Path, Seen> before = new HashMap<>();
    private final Map<Path, Seen> failed = new HashMap<>();

    /** @param places asked anew at each look, since mappings come and go */
    WatchedFolder(Path root, Supplier<FolderPlace> places, BiFunction<DeliveryRequest, Path, DeliveryResult> deliver) {
        this.root = root;
        this.places = places;
        this.deliver = deliver;
    }

    /**
     * Looks once, and delivers what has not changed since the look before.
     *
     * @return how many files were moved
     * @throws IOException if the folder cannot be read
     */
    synchronized int look() throws IOException {
        Map<Path, Seen> now = new HashMap<>();
        int moved = 0;
        for (Found found : files()) {
            var seen = new Seen(Files.size(found.file()), Files.getLastModifiedTime(found.file()));
            now.put(found.file(), seen);
            if (seen.equals(before.get(found.file())) && !seen.equals(failed.get(found.file()))) {
                if (take(found, seen)) {
                    moved++;
                    // One that is put there again may still grow, even if it looks the same.
                    now.remove(found.file());
                }
            }
        }
        failed.keySet().retainAll(now.keySet());
        before = now;
        return moved;
    }

    /** What failed by no fault of its own is tried again at the next look. */
    synchronized void tryAgain() {
        failed.clear();
    }

    private List<Found> files() throws IOException {
        List<Found> found = new ArrayList<>();
        for (Path agency : folders(root)) {
            String code = String.valueOf(agency.getFileName());
            add(found, code, "", agency);
            for (Path within : folders(agency)) {
                String name = String.valueOf(within.getFileName());
                if (!name.equals(DONE) && !name.equals(REFUSED)) {
                    add(found, code, name, within);
                }
            }
        }
        return found;
    }

    private static void add(List<Found> found, String agency, String within, Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, WatchedFolder::complete)) {
            files.forEach(file -> found.add(new Found(agency, within, file)));
        }
    }

    /** A link could lead anywhere on the machine: none is followed. */
    private static boolean complete(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && !name.startsWith(".")
                && UNFINISHED.stream().noneMatch(name::endsWith);
    }

    private static List<Path> folders(Path folder) throws IOException {
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(folder, path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))) {
            all.forEach(folders::add);
        }
        return folders;
    }

    private boolean take(Found found, Seen seen) throws IOException {
        try {
            DeliveryRequest request = places.get().request(found.agency(), found.file(), found.within());
            DeliveryResult result = deliver.apply(request, found.file());
            Heaps heaps = result.heaps();
            move(
                    found,
                    DONE,
                    (heaps == null
                                    ? "The file was read and waits for a yes: " + result.note()
                                    : "The file was taken in: " + heaps.sentence() + ".")
                            + " See /deliveries/" + result.key());
            return true;
        } catch (IntakeTrouble e) {
            move(found, REFUSED, String.valueOf(e.getMessage()));
            return true;
        } catch (RuntimeException e) {
            // The database or the disk, not the file: it stays where it is. No names and values in the log.
            failed.put(found.file(), seen);
            LOG.warn(
                    "A file of {} in the watched folder could not be taken in and stays there: {}",
                    found.agency(),
                    e.getClass().getName());
            return false;
        }
    }

    private void move(Found found, String where, String sentence) throws IOException {
        Path folder = Files.createDirectories(root.resolve(found.agency()).resolve(where));
        String name = String.valueOf(found.file().getFileName());
        Path target = folder.resolve(name);
        for (int number = 2; Files.exists(target); number++) {
            target = folder.resolve(number + "-" + name);
        }
        Files.writeString(folder.resolve(target.getFileName() + ".txt"), sentence + "\n", StandardCharsets.UTF_8);
        Files.move(found.file(), target, StandardCopyOption.ATOMIC_MOVE);
    }
}
