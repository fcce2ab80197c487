package uk.turnstone.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An installation for real work as {@code ./turnstone account add} and {@code ./turnstone serve} make it. */
final class RunningProduction implements AutoCloseable {
    private static final Pattern CODE = Pattern.compile("(?m)^([A-Z2-9]{5}(?:-[A-Z2-9]{5}){3})$");
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

    private final Path folder;
    private final Process server;
    private final String address;

    private RunningProduction(Path folder, Process server, String address) {
        this.folder = folder;
        this.server = server;
        this.address = address;
    }

    static RunningProduction start() {
        try {
            Path folder = Files.createTempDirectory("turnstone-production");
            Process server = launched(folder, "serve", "--port=0");
            Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
            var out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                Matcher matcher = ADDRESS.matcher(line);
                if (matcher.find()) {
                    Thread.ofVirtual().start(() -> out.lines().forEach(System.out::println));
                    return new RunningProduction(folder, server, matcher.group());
                }
            }
            throw new IllegalStateException("The application did not start");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes an account beside the running server. @return the code with which its owner sets it up */
    String account(String login, String name, String role) {
        try {
            Process command =
                    launched(folder, "account", "add", login, "--name", name, "--agency", "council", "--role", role);
            String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher code = CODE.matcher(said);
            if (!code.find()) {
                throw new IllegalStateException("No code was printed: " + said);
            }
            return code.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return address;
    }

    private static Process launched(Path folder, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "uk.turnstone.Launcher"));
        command.addAll(List.of(words));
        command.add("--data=" + folder.resolve("data"));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    @Override
    public void close() {
        server.destroy();
        try {
            if (!server.waitFor(20, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
