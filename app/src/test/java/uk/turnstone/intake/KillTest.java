package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The program is killed (SIGKILL) while it takes files in, and while it serves. What it said was in is in, whole; of
 * what it had not said, all or nothing; the next start works, and a delivery can be begun again.
 */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillTest {
    private static final int ROWS = KilledInstallation.ROWS;
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
    private static final Random CHANCE = new Random(22);

    @SuppressWarnings("NullAway.Init")
    private static Path base;

    @SuppressWarnings("NullAway.Init")
    private static Path data;

    private static final List<Process> STARTED = new ArrayList<>();

    /** Files delivered so far, by name, that the program said were in. */
    private static final Map<String, Boolean> SAID = new LinkedHashMap<>();

    @BeforeAll
    static void prepare() throws IOException {
        Path target = Files.createDirectories(Path.of("target", "test-data").toAbsolutePath());
        base = Files.createTempDirectory(target, "kill");
        data = base.resolve("data");
    }

    @AfterAll
    static void nothingIsLeftRunning() throws Exception {
        long server = server();
        for (Process process : STARTED) {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        if (server != 0) {
            // A test failed half-way; its server, which these processes started, goes with them.
            ProcessHandle.of(server).ifPresent(ProcessHandle::destroy);
        }
        assertThat(server).as("process of a database server left behind").isZero();
        try (var files = Files.walk(base)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    @Test
    @Order(1)
    void killedDuringItsVeryFirstStartItStartsTheNextTime() throws Exception {
        // While the tables of the server are being made, and while it first comes up.
        for (String made : new String[] {"PG_VERSION", "postmaster.pid"}) {
            Process process = launch("first.txt", "import", "--formats");
            while (process.isAlive() && !Files.exists(data.resolve("postgresql").resolve(made))) {
                Thread.sleep(5);
            }
            assertThat(process.isAlive()).isTrue();
            process.destroyForcibly().waitFor();
        }
        assertThat(finished(launch("formats.txt", "import", "--formats"))).isZero();
        assertThat(said("formats.txt")).anyMatch(line -> line.startsWith("police-street - "));
        assertThat(server()).isZero();
    }

    @Test
    @Order(2)
    void killedWhileItTakesFilesInItKeepsWhatItSaidAndNothingHalf() throws Exception {
        long began = System.nanoTime();
        assertThat(finished(launch("whole.txt", deliver(month(1), month(2))))).isZero();
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        heard("whole.txt", 1, 2);
        assertThat(SAID).containsOnly(Map.entry("1.csv", true), Map.entry("2.csv", true));
        int month = 3;
        for (int round = 0; round < 2; round++) {
            // Every other round is killed twice in a row before anybody looks.
            for (int kill = 0; kill <= round % 2; kill++) {
                Process process = launch("killed.txt", deliver(month(month), month(month + 1)));
                // The first is surely too early for its second file; the others fall anywhere.
                long patience = round == 0 ? whole / 2 : whole / 3 + CHANCE.nextLong(whole * 2 / 3);
                process.waitFor(patience, TimeUnit.MILLISECONDS);
                process.destroyForcibly().waitFor();
                heard("killed.txt", month, month + 1);
                month += 2;
            }
            examine();
        }
        List<Path> unsaid = new ArrayList<>();
        for (var file : SAID.entrySet()) {
            if (!file.getValue()) {
                unsaid.add(base.resolve(file.getKey()));
            }
        }
        assertThat(unsaid).as("deliveries that were cut off").isNotEmpty();
        assertThat(finished(launch("again.txt", deliver(unsaid.toArray(Path[]::new)))))
                .isZero();
        unsaid.forEach(file -> SAID.put(file.getFileName().toString(), true));
        assertThat(said("again.txt"))
                .hasSize(unsaid.size())
                .allMatch(line -> line.contains(" 0 changed") && line.endsWith("0 ended"));
        examine();
        assertThat(server()).isZero();
    }

    @Test
    @Order(3)
    void commandsWorkBesideARunningServerWhichSurvivesThemAndAKill() throws Exception {
        Process first = launch("serve.txt", "serve", "--port", "0");
        int port = port(first, "serve.txt");
        assertThat(finished(launch("beside.txt", deliver(month(90))))).isZero();
        assertThat(said("beside.txt"))
                .containsExactly("90.csv: 12,000 read = 12,000 new + 0 changed + 0 unchanged + 0 rejected; 0 ended");
        SAID.put("90.csv", true);
        assertThat(status(port)).isEqualTo(200);
        first.destroyForcibly().waitFor();

        Process second = launch("serve-again.txt", "serve", "--port", "0");
        assertThat(status(port(second, "serve-again.txt"))).isEqualTo(200);
        // As Ctrl-C does.
        second.destroy();
        assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(server()).isZero();
        examine();
    }

    /** Looks at every file that was ever begun, in a process of its own, as the next start would be. */
    private static void examine() throws Exception {
        List<String> arguments = new ArrayList<>(List.of(data.toString()));
        SAID.forEach((file, said) -> arguments.add(file + "=" + said));
        Process process = run("examined.txt", "uk.turnstone.intake.KilledInstallation", arguments);
        assertThat(finished(process)).as(() -> read("examined.txt.err")).isZero();
    }

    /** Notes which of the files the program said were in before it was killed. */
    private static void heard(String output, int... months) throws IOException {
        List<String> lines = said(output);
        for (int month : months) {
            String file = month + ".csv";
            SAID.put(file, lines.stream().anyMatch(line -> line.startsWith(file + ": 12,000 read")));
        }
    }

    private static Path month(int number) throws IOException {
        Path file = base.resolve(number + ".csv");
        StringBuilder text =
                new StringBuilder("Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,"
                        + "LSOA name,Crime type,Last outcome category\n");
        String month = KilledInstallation.monthOf(number + ".csv");
        for (int row = 0; row < ROWS; row++) {
            // A third has no number of its own, and many of those look alike.
            String id = row % 3 == 0 ? "" : "%d-%d".formatted(number, row);
            text.append(id)
                    .append(',')
                    .append(month)
                    .append(",Heron Police,Heron Police,-1.")
                    .append(row % 300)
                    .append(",54.6,On or near Heron Close,E01000001,Saltmarsh 001A,Burglary,Charged\n");
        }
        return Files.writeString(file, text);
    }

    private static String[] deliver(Path... files) {
        List<String> arguments = new ArrayList<>(List.of("import", "--format", "police-street"));
        Arrays.stream(files).map(Path::toString).forEach(arguments::add);
        return arguments.toArray(String[]::new);
    }

    private static Process launch(String output, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--data", data.toString()));
        return run(output, "uk.turnstone.Launcher", all);
    }

    private static Process run(String output, String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                program));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectOutput(base.resolve(output).toFile())
                .redirectError(base.resolve(output + ".err").toFile())
                .start();
        STARTED.add(process);
        return process;
    }

    private static String read(String file) {
        try {
            return Files.readString(base.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Exit status of a program that is left to end by itself. */
    private static int finished(Process process) throws InterruptedException {
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static List<String> said(String output) throws IOException {
        String text = Files.readString(base.resolve(output), StandardCharsets.UTF_8);
        // A last line that was cut off was not said.
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static int port(Process process, String output) throws Exception {
        for (int i = 0; i < 400 && process.isAlive(); i++) {
            Matcher address = ADDRESS.matcher(String.join("\n", said(output)));
            if (address.find()) {
                return Integer.parseInt(address.group(1));
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The server did not come up: " + read(output + ".err"));
    }

    private static int status(int port) throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/figures/crime"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** Process number of the database server of the folder; 0 where none runs. */
    private static long server() throws IOException {
        Path file = data.resolve("postgresql").resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return 0;
        }
        long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() ? pid : 0;
    }
}
