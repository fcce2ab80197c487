package uk.turnstone.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one of PostgreSQL's own programs. PostgreSQL refuses to run as root, which a user namespace gets round. */
final class PostgresProgram {
    private PostgresProgram() {}

    /** What a program said and how it ended. */
    record Ended(int status, String words) {}

    static Ended run(Path program, List<String> arguments, String input) throws IOException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name", "").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program.toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(70, TimeUnit.SECONDS)) {
                process.destroy();
                return new Ended(-1, words);
            }
            return new Ended(process.exitValue(), words.strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseTrouble("Stopped while waiting for " + program.getFileName() + ".", e);
        }
    }
}
