package uk.turnstone.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.turnstone.demo.Scale;
import uk.turnstone.demo.WorkedPartnership;

/** The application as {@code ./turnstone demo} starts it: a process, a free port and a data folder of its own. */
public final class RunningPartnership implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
    private static final String LAST_LINE = "Stop with Ctrl-C.";
    private static final long DEMO_SEED = 7;

    private final Path folder;
    private final Process process;
    private final String address;

    private RunningPartnership(Path folder, Process process, String address) {
        this.folder = folder;
        this.process = process;
        this.address = address;
    }

    /** Returns once the worked partnership is loaded. */
    public static RunningPartnership start() {
        try {
            Path folder = Files.createTempDirectory("turnstone-browser");
            new WorkedPartnership(DEMO_SEED, Scale.SMALL).writeTo(folder.resolve("extracts"), sentence -> {});
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx768m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "uk.turnstone.Launcher",
                            "demo",
                            "--port=0",
                            "--data=" + folder.resolve("data"))
                    .redirectErrorStream(true);
            builder.environment().put("TURNSTONE_SERVERTIMING", "true");
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new RunningPartnership(folder, process, addressSaidBy(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String addressSaidBy(Process process) throws IOException {
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        @Nullable String address = null;
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("T")) {
                System.out.println(line);
            }
            Matcher matcher = ADDRESS.matcher(line);
            if (address == null && matcher.find()) {
                address = matcher.group();
            }
            if (line.equals(LAST_LINE) && address != null) {
                Thread.ofVirtual().start(() -> out.lines().forEach(System.out::println));
                return address;
            }
        }
        throw new IllegalStateException("The application did not start:\n" + said);
    }

    /** For example {@code http://localhost:40123}. */
    public String address() {
        return address;
    }

    /** The week's arrests to practise on: seventy rows, ten of them bad. */
    public Path practiceFile() {
        return folder.resolve("extracts/practice/police-arrests-with-ten-bad-rows.csv");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            remove(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
