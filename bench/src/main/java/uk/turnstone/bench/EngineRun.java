package uk.turnstone.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import uk.turnstone.linkage.io.ClustersCsv;
import uk.turnstone.linkage.io.ModelFile;
import uk.turnstone.linkage.io.TableFiles;
import uk.turnstone.linkage.weigh.Clusters;
import uk.turnstone.linkage.weigh.Scoring;
import uk.turnstone.linkage.weigh.Table;
import uk.turnstone.linkage.weigh.Training;
import uk.turnstone.linkage.weigh.WeighedPair;

/**
 * Links one file as {@code ./turnstone link --train} does, in a process of its own so that its memory can be read, and prints
 * a line for each phase: its name and seconds. Arguments: model, file, clusters to write, threads.
 */
final class EngineRun {
    private static long began = System.nanoTime();

    private EngineRun() {}

    public static void main(String[] arguments) throws Exception {
        Path clusters = Path.of(arguments[2]);
        int threads = Integer.parseInt(arguments[3]);
        ModelFile model = ModelFile.read(Path.of(arguments[0]));
        Table table = TableFiles.read(model, List.of(Path.of(arguments[1])));
        phase("read");
        ModelFile learnt = model.with(new Training(table, model.model(), threads).learn());
        phase("train");
        LongAdder weighed = new LongAdder();
        List<WeighedPair> pairs = new Scoring(table, learnt.model(), threads).pairs(weighed::add);
        phase("score");
        Clusters people = Clusters.of(table, pairs, learnt.model());
        phase("cluster");
        Files.writeString(clusters, ClustersCsv.of(table, people), StandardCharsets.UTF_8);
        phase("write");
        System.out.println("records " + table.size());
        System.out.println("pairs " + weighed.sum());
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            lines.filter(line -> line.startsWith("VmHWM:"))
                    .forEach(line -> System.out.println("bytes " + (Long.parseLong(line.replaceAll("\\D", "")) << 10)));
        }
    }

    private static void phase(String name) {
        long now = System.nanoTime();
        System.out.printf(Locale.ROOT, "%s %.3f%n", name, (now - began) / 1e9);
        began = now;
    }
}
