package uk.turnstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.turnstone.demo.Scale;
import uk.turnstone.demo.WorkedPartnership;

/**
 * How long the worked partnership takes to write, and the heap it needs. Arguments: scale (default force) and folder
 * (default: a temporary one, deleted at the end).
 */
public final class GenerateBench {
    private GenerateBench() {}

    /** Prints seconds, the peak of the heap's pools added up in MiB, rows and bytes. */
    public static void main(String[] arguments) throws IOException {
        String name = arguments.length > 0 ? arguments[0] : "force";
        Scale scale = Scale.named(name)
                .orElseThrow(
                        () -> new IllegalArgumentException("The scales are " + String.join(", ", Scale.NAMES) + "."));
        Path folder = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("generate-bench");
        long began = System.nanoTime();
        new WorkedPartnership(7, scale).writeTo(folder, System.err::println);
        double seconds = (System.nanoTime() - began) / 1e9;
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
        }
        long rows;
        try (Stream<String> counts = Files.lines(folder.resolve("truth/counts.csv"))) {
            rows = counts.skip(1)
                    .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(',') + 1)))
                    .sum();
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f s, heap at most %d MiB of %d, %,d rows, %,d bytes%n",
                name,
                seconds,
                Memory.mostHeap() >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                rows,
                bytes);
        if (arguments.length < 2) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }
}
