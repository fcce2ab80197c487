package uk.turnstone.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** The memory that a bench and the PostgreSQL it started need, looked at every two seconds. */
final class Memory implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final AtomicLong mostPostgres = new AtomicLong();
    private final Thread watcher;

    private Memory() {
        watcher = Thread.ofPlatform().daemon().unstarted(this::watch);
    }

    static Memory watched() {
        var memory = new Memory();
        memory.watcher.start();
        return memory;
    }

    /** The peaks of the heap's pools added up, in bytes: never less than the heap needed at any moment. */
    static long mostHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    /** Bytes of PostgreSQL's processes together, what they share counted once. */
    long mostPostgres() {
        return mostPostgres.get();
    }

    /** How many programs wanted a processor in the last minute. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private void watch() {
        try {
            while (true) {
                long now = ProcessHandle.current()
                        .descendants()
                        .mapToLong(Memory::of)
                        .sum();
                mostPostgres.accumulateAndGet(now, Math::max);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long of(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            // A process that has just ended has no memory.
            return 0;
        }
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
