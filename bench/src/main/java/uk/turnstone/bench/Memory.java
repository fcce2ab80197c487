package uk.turnstone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The memory that a bench and the PostgreSQL of its data folder need, looked at every two seconds. */
final class Memory implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final AtomicLong mostPostgres = new AtomicLong();
    private final Path data;
    private final Thread watcher;

    private Memory(Path data) {
        this.data = data;
        watcher = Thread.ofPlatform().daemon().unstarted(this::watch);
    }

    static Memory watched(Path data) {
        var memory = new Memory(data);
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

    /** The server, whose number stands first in its file, and its processes. */
    private Stream<ProcessHandle> postgres() {
        try (Stream<Path> files = Files.find(data, 4, (file, known) -> file.endsWith("postmaster.pid"))) {
            Optional<Path> file = files.findFirst();
            if (file.isEmpty()) {
                return Stream.empty();
            }
            long server = Long.parseLong(Files.readAllLines(file.get()).getFirst());
            return ProcessHandle.of(server)
                    .map(process -> Stream.concat(Stream.of(process), process.descendants()))
                    .orElseGet(Stream::empty);
        } catch (IOException | UncheckedIOException | NumberFormatException e) {
            // It is just being made.
            return Stream.empty();
        }
    }

    private static long of(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            // A process that has just ended has no memory.
            return 0;
        }
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
