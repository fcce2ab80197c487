package uk.turnstone.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The folder in which one installation keeps its database, its passwords and its locks. Readable by its owner only.
 *
 * @param root absolute path; made if it is not there
 */
public record DataFolder(Path root) {
    /** Stands in the database's folder from the moment at which it was made whole, before it first started. */
    static final String MADE = "turnstone.initialised";

    /** Opens the folder, making it if needed. */
    public static DataFolder at(Path path) {
        Path root = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            onlyForOwner(root, "rwx------");
        } catch (FileAlreadyExistsException e) {
            throw new DatabaseTrouble("The data folder " + root + " is a file. Name a folder with --data.", e);
        } catch (IOException e) {
            throw new DatabaseTrouble("The data folder " + root + " cannot be made or written to.", e);
        }
        return new DataFolder(root);
    }

    Path postgresql() {
        return root.resolve("postgresql");
    }

    /** A database whose making was cut off was never used: it is made anew. */
    void forgetHalfMadeDatabase() {
        Path database = postgresql();
        if (!Files.exists(database) || Files.exists(database.resolve(MADE))) {
            return;
        }
        try (Stream<Path> files = Files.walk(database)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new DatabaseTrouble("The half-made database in " + database + " cannot be removed.", e);
        }
    }

    Path serverLog() {
        return root.resolve("postgresql.log");
    }

    /** A password of this installation, made at random when first asked for. */
    public String secret(String name) {
        return secret(name, RandomSecret::fresh);
    }

    /**
     * A secret of this installation, readable by its owner only.
     *
     * @param made what makes it, when it is first asked for
     */
    public String secret(String name, Supplier<String> made) {
        Path secrets = root.resolve("secrets");
        Path file = secrets.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(secrets);
                onlyForOwner(secrets, "rwx------");
                Path fresh = Files.createTempFile(secrets, name, ".new");
                onlyForOwner(fresh, "rw-------");
                Files.writeString(fresh, made.get());
                Files.move(fresh, file);
            }
            return Files.readString(file);
        } catch (FileAlreadyExistsException e) {
            return secret(name, made);
        } catch (IOException e) {
            throw new DatabaseTrouble("The passwords in " + secrets + " cannot be read.", e);
        }
    }

    /** The lock of whoever owns the database server of this folder; empty if another process has it. */
    Optional<FileLock> ownerLock() {
        return lock("owner.lock", false);
    }

    /** Held by every process that uses the database, so that the last one can tell that it is the last. */
    Optional<FileLock> userLock() {
        return lock("users.lock", true);
    }

    /** Taken only if no other process uses the database. */
    Optional<FileLock> lastUserLock() {
        return lock("users.lock", false);
    }

    private Optional<FileLock> lock(String name, boolean shared) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    root.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            if (lock != null) {
                return Optional.of(lock);
            }
            channel.close();
            return Optional.empty();
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock " + root.resolve(name) + " cannot be used", e);
        }
    }

    private static void onlyForOwner(Path path, String permissions) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
