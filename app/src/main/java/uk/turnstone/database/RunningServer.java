package uk.turnstone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL process that runs in a data folder, as told by the files it keeps there.
 *
 * @param directory its data directory
 * @param pid its process number
 * @param port the port it listens on
 */
record RunningServer(Path directory, long pid, int port) {

    static Optional<RunningServer> of(DataFolder folder) {
        Path directory = folder.postgresql();
        try {
            // Line 1 process, line 4 port: documented in PostgreSQL's storage file layout.
            List<String> lines = Files.readAllLines(directory.resolve("postmaster.pid"));
            long pid = Long.parseLong(lines.get(0).strip());
            boolean alive = ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
            return alive
                    ? Optional.of(new RunningServer(
                            directory, pid, Integer.parseInt(lines.get(3).strip())))
                    : Optional.empty();
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            // No file, or one that is just being written: no server that could be spoken to.
            return Optional.empty();
        }
    }

    void stop() {
        try {
            // postmaster.opts begins with the path of the server's program; pg_ctl lies beside it.
            String options = Files.readString(directory.resolve("postmaster.opts"));
            Path program = Path.of(options.substring(0, options.indexOf(' ')).replace("\"", ""));
            PostgresProgram.Ended ended = PostgresProgram.run(
                    program.resolveSibling("pg_ctl"),
                    List.of("-D", directory.toString(), "-m", "fast", "-w", "-t", "60", "stop"),
                    "");
            boolean lives = ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
            if (ended.status() != 0 && lives) {
                throw new DatabaseTrouble("The database process " + pid + " cannot be stopped: " + ended.words(), null);
            }
        } catch (IOException e) {
            throw new DatabaseTrouble("The database process " + pid + " cannot be stopped.", e);
        }
    }
}
