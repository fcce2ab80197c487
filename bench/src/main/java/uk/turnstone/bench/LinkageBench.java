package uk.turnstone.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.compare.Nicknames;
import uk.turnstone.linkage.io.ModelFile;
import uk.turnstone.linkage.io.TruthFile;
import uk.turnstone.linkage.io.UnusableFileException;
import uk.turnstone.linkage.weigh.Clusters;
import uk.turnstone.linkage.weigh.Evaluation;
import uk.turnstone.linkage.weigh.Model;
import uk.turnstone.linkage.weigh.Table;
import uk.turnstone.linkage.weigh.Training;
import uk.turnstone.linkage.weigh.WeighedPair;

/**
 * The linkage engine and Splink 4, one after the other on the same files with the same columns, levels and rules, each in a
 * process of its own on two threads; prints one table. Run it from the root of the project. Arguments: records of the
 * invented file (1,000,000), rounds on it (1), rounds on fake_1000 (3).
 */
public final class LinkageBench {
    private static final int THREADS = 2;
    /** Enough for a million records; with what lies beside the heap it stays under 2 GB. */
    private static final String HEAP = "-Xmx1600m";

    private static final List<String> PHASES = List.of("read", "train", "score", "cluster", "write");
    private static final int MINUTES = 30;
    private static final Pattern FIGURE = Pattern.compile("\"?([a-z]+)\"?:? ([0-9.]+)");

    private final Path work;
    private final Path bench;
    private @Nullable Path python;

    private LinkageBench(Path bench) throws IOException {
        this.bench = bench;
        work = Files.createDirectories(bench.resolve("target/linkage"));
    }

    /** What is linked: a file, its truth, its model as YAML, and its name in splink_run.py. */
    private record Data(String name, Path file, Path truth, Path model, String splink) {}

    /** One run of one engine. */
    private record Run(Map<String, Double> figures, Evaluation how) {
        double of(String figure) {
            return figures.getOrDefault(figure, 0.0);
        }

        double seconds() {
            return PHASES.stream().mapToDouble(this::of).sum();
        }
    }

    public static void main(String[] arguments) throws Exception {
        long records = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        int ofSmall = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        Path bench = Path.of("bench").toAbsolutePath();
        if (!Files.isRegularFile(bench.resolve("src/main/python/splink_run.py"))) {
            System.err.println("Run this from the root of the project: it looks for bench/src/main/python.");
            System.exit(2);
        }
        LinkageBench all = new LinkageBench(bench);
        all.python = all.environment();
        System.out.printf(
                Locale.UK,
                "%d processors, load %.1f; each engine on %d threads; the middle of the rounds%n%n",
                Runtime.getRuntime().availableProcessors(),
                Memory.load(),
                THREADS);
        System.out.println(
                "| data | engine | records | pairs weighed | read, s | train, s | score, s | cluster, s | write, s"
                        + " | together, s | records/s | pairs/s | peak MB | precision | recall | F1 |");
        System.out.println("|---|---|" + "---:|".repeat(14));
        Path fake = Path.of("../shared/data/linkage/fake_1000.csv");
        if (Files.isRegularFile(fake)) {
            all.compare(all.fake(fake), ofSmall);
        } else {
            System.err.println("There is no " + fake + ", so that it is left out.");
        }
        all.compare(all.people(records), rounds);
    }

    private Data people(long records) throws IOException {
        Path file = work.resolve("people-" + records + ".csv");
        Path truth = work.resolve("people-" + records + "-truth.csv");
        if (!Files.exists(truth)) {
            PeopleFile.write(file, truth, records, 1);
        }
        return new Data("people", file, truth, resource(LinkageBench.class, "people.yaml"), "people");
    }

    /** The truth of fake_1000 stands in the file itself, as its last column. */
    private Data fake(Path file) throws IOException {
        Path truth = work.resolve("fake_1000-truth.csv");
        List<String> lines = new ArrayList<>(List.of("id,cluster"));
        Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')) + line.substring(line.lastIndexOf(',')))
                .forEach(lines::add);
        Files.write(truth, lines);
        return new Data("fake_1000", file, truth, bench.resolveSibling("models/fake_1000.yaml"), "fake_1000");
    }

    private void compare(Data data, int rounds) throws IOException, InterruptedException, UnusableFileException {
        List<Run> ours = new ArrayList<>();
        List<Run> theirs = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ours.add(engine(data));
            if (python != null) {
                try {
                    theirs.add(splink(data, python));
                } catch (IOException e) {
                    System.err.println("Splink on " + data.name + ": " + e.getMessage());
                }
            }
        }
        Run our = middle(ours);
        print(data, "Turnstone", our);
        if (!theirs.isEmpty()) {
            Run their = middle(theirs);
            print(data, "Splink", their);
            System.out.printf(
                    Locale.UK,
                    "%n%s: Turnstone at %.2f times Splink's speed end to end, %.2f times without reading and writing; %.2f of its memory; F1 %+.4f%n%n",
                    data.name,
                    their.seconds() / our.seconds(),
                    work(their) / work(our),
                    our.of("bytes") / their.of("bytes"),
                    our.how.f1() - their.how.f1());
        }
    }

    private static double work(Run run) {
        return run.of("train") + run.of("score") + run.of("cluster");
    }

    private static Run middle(List<Run> runs) {
        return runs.stream()
                .sorted(Comparator.comparingDouble(Run::seconds))
                .toList()
                .get(runs.size() / 2);
    }

    private static void print(Data data, String engine, Run run) {
        StringBuilder line = new StringBuilder(String.format(
                Locale.UK, "| %s | %s | %,.0f | %,.0f |", data.name, engine, run.of("records"), run.of("pairs")));
        PHASES.forEach(phase -> line.append(String.format(Locale.UK, " %.2f |", run.of(phase))));
        System.out.println(line.append(String.format(
                Locale.UK,
                " %.2f | %,.0f | %,.0f | %,.0f | %.4f | %.4f | %.4f |",
                run.seconds(),
                run.of("records") / run.seconds(),
                run.of("pairs") / run.of("score"),
                run.of("bytes") / (1 << 20),
                run.how.precision(),
                run.how.recall(),
                run.how.f1())));
    }

    private Run engine(Data data) throws IOException, InterruptedException, UnusableFileException {
        Path clusters = work.resolve(data.name + "-turnstone.csv");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                EngineRun.class.getName(),
                data.model.toString(),
                data.file.toString(),
                clusters.toString(),
                Integer.toString(THREADS));
        return new Run(figures(run(command)), how(data, clusters));
    }

    private Run splink(Data data, Path with) throws IOException, InterruptedException, UnusableFileException {
        Path clusters = work.resolve(data.name + "-splink.csv");
        List<String> command = List.of(
                with.toString(),
                bench.resolve("src/main/python/splink_run.py").toString(),
                data.splink,
                data.file.toString(),
                clusters.toString(),
                Integer.toString(THREADS),
                Long.toString(Training.SAMPLE),
                resource(Nicknames.class, "nicknames.txt").toString());
        return new Run(figures(run(command)), how(data, clusters));
    }

    /** The clusters of either against the truth, by the same code. */
    private static Evaluation how(Data data, Path clusters) throws IOException, UnusableFileException {
        Table table = new Table(List.of());
        List<WeighedPair> together = new ArrayList<>();
        Map<String, Integer> firstOf = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(clusters)) {
            lines.readLine();
            String line = lines.readLine();
            while (line != null) {
                String[] cells = line.split(",");
                int record = table.size();
                table.add(data.name, cells[1], List.of());
                int first = firstOf.computeIfAbsent(cells[2], cluster -> record);
                if (first != record) {
                    together.add(new WeighedPair(first, record, Double.MAX_VALUE));
                }
                line = lines.readLine();
            }
        }
        int[] truth = TruthFile.read(data.truth, table);
        Model model = ModelFile.read(data.model).model();
        return Evaluation.of(Clusters.of(table.size(), together, Model.weight(model.join())), truth);
    }

    private static Map<String, Double> figures(String said) {
        Map<String, Double> figures = new HashMap<>();
        Matcher figure = FIGURE.matcher(said);
        while (figure.find()) {
            figures.put(figure.group(1), Double.valueOf(figure.group(2)));
        }
        return figures;
    }

    /** Splink in a virtual environment of its own; null, with a sentence why, where that cannot be. */
    private @Nullable Path environment() throws IOException, InterruptedException {
        Path folder = work.resolve("splink");
        Path found = folder.resolve("bin/python");
        Path wanted = bench.resolve("src/main/python/requirements.txt");
        Path made = folder.resolve("requirements.txt");
        if (Files.exists(made) && Files.mismatch(made, wanted) == -1) {
            return found;
        }
        System.err.println("Installing Splink into " + folder + " ...");
        try {
            run(List.of("python3", "-m", "venv", "--clear", folder.toString()));
            run(List.of(found.toString(), "-m", "pip", "install", "--quiet", "-r", wanted.toString()));
        } catch (IOException e) {
            System.err.println(
                    "Splink cannot be installed, so that only Turnstone is measured. It needs python3 with venv"
                            + " and a way to pypi.org. " + e.getMessage());
            return null;
        }
        Files.copy(wanted, made);
        return found;
    }

    /** What a program says; what it complains of goes to a file beside. */
    private String run(List<String> command) throws IOException, InterruptedException {
        File complaints = work.resolve("complaints.txt").toFile();
        File said = work.resolve("said.txt").toFile();
        Process process = new ProcessBuilder(command)
                .redirectOutput(said)
                .redirectError(complaints)
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(command.getFirst() + " was not done within " + MINUTES + " minutes.");
        }
        if (process.exitValue() != 0) {
            throw new IOException(command.getFirst() + " ended with " + process.exitValue() + ": "
                    + Files.readString(complaints.toPath()).strip());
        }
        return Files.readString(said.toPath(), StandardCharsets.UTF_8);
    }

    private Path resource(Class<?> beside, String name) throws IOException {
        Path file = work.resolve(name);
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name))) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }
}
