package uk.turnstone.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import uk.turnstone.linkage.io.ModelFile;
import uk.turnstone.linkage.io.TableFiles;
import uk.turnstone.linkage.weigh.Delivery;
import uk.turnstone.linkage.weigh.Population;
import uk.turnstone.linkage.weigh.RecordKey;
import uk.turnstone.linkage.weigh.Table;
import uk.turnstone.linkage.weigh.Training;

/**
 * Deliveries of one record each to a population of invented people: how long each takes. Run it from the root of the project.
 * Arguments: records of the population (1,000,000), deliveries of each kind (2,000).
 */
public final class IncrementalBench {
    private static final int THREADS = 2;
    /** Deliveries before those that are timed. */
    private static final int WARM = 500;

    private IncrementalBench() {}

    public static void main(String[] arguments) throws Exception {
        int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int each = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
        Path work = Files.createDirectories(Path.of("bench/target/linkage"));
        Path all = work.resolve("people-and-more-" + records + ".csv");
        if (!Files.exists(all)) {
            PeopleFile.write(all, work.resolve("people-and-more-" + records + "-truth.csv"), records + WARM + each, 1);
        }
        Path there = work.resolve("there.csv");
        Path coming = work.resolve("coming.csv");
        divide(all, records / (WARM + each), there, coming);
        ModelFile model = model(work);
        Table table = TableFiles.read(model, List.of(there));
        long began = System.nanoTime();
        var learnt = new Training(table, model.model(), THREADS).learn().model();
        Population people = Population.of(table, learnt, THREADS, weighed -> {});
        System.out.printf(
                Locale.UK,
                "%,d records learnt from and linked in %.1f s; load %.1f%n%n",
                people.size(),
                (System.nanoTime() - began) / 1e9,
                Memory.load());
        System.out.println("| a delivery of one record | deliveries | p50, ms | p95, ms | p99, ms | longest, ms |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        List<Delivery.Said> said = said(model, coming);
        time("warming up", people, said.subList(0, WARM), record -> new Delivery(List.of(record), List.of()));
        List<Delivery.Said> timed = said.subList(WARM, said.size());
        time("new", people, timed, record -> new Delivery(List.of(record), List.of()));
        time("says something else", people, timed, record -> new Delivery(List.of(moved(record)), List.of()));
        time("withdrawn", people, timed, record -> new Delivery(List.of(), List.of(record.key())));
        System.out.printf(Locale.UK, "%n%,d MB of heap at most%n", Memory.mostHeap() >> 20);
    }

    /** Another address, without a postcode. */
    private static Delivery.Said moved(Delivery.Said record) {
        List<String> cells = new ArrayList<>(record.cells());
        cells.set(5, "");
        cells.set(6, "1 NEW STREET");
        return new Delivery.Said(record.key(), cells);
    }

    private static void time(
            String kind, Population people, List<Delivery.Said> records, Function<Delivery.Said, Delivery> delivery) {
        double[] ms = new double[records.size()];
        for (int i = 0; i < ms.length; i++) {
            Delivery one = delivery.apply(records.get(i));
            long began = System.nanoTime();
            people.take(one);
            ms[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(ms);
        System.out.printf(
                Locale.UK,
                "| %s | %,d | %.3f | %.3f | %.3f | %.1f |%n",
                kind,
                ms.length,
                ms[ms.length / 2],
                ms[ms.length * 95 / 100],
                ms[ms.length * 99 / 100],
                ms[ms.length - 1]);
    }

    /** Every so-many-th record comes later. */
    private static void divide(Path all, int every, Path there, Path coming) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(all);
                BufferedWriter first = Files.newBufferedWriter(there);
                BufferedWriter later = Files.newBufferedWriter(coming)) {
            String heading = lines.readLine() + "\n";
            first.write(heading);
            later.write(heading);
            int at = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                (++at % every == 0 ? later : first).write(line + "\n");
            }
        }
    }

    private static List<Delivery.Said> said(ModelFile model, Path file) throws IOException {
        List<Delivery.Said> said = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                said.add(new Delivery.Said(
                        new RecordKey("there", row.getField(model.id())),
                        model.columns().stream()
                                .map(column -> row.getField(column.name()))
                                .toList()));
            }
        }
        return said;
    }

    private static ModelFile model(Path work) throws Exception {
        Path file = work.resolve("people.yaml");
        try (InputStream yaml = Objects.requireNonNull(IncrementalBench.class.getResourceAsStream("people.yaml"))) {
            Files.write(file, yaml.readAllBytes());
        }
        return ModelFile.read(file);
    }
}
