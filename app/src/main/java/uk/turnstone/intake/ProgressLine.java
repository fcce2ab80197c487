package uk.turnstone.intake;

import java.io.PrintWriter;

/** Progress for a screen: a bar that redraws itself on a terminal, nothing but a plain line now and then elsewhere. */
public final class ProgressLine implements Progress, AutoCloseable {
    private static final int WIDTH = 30;
    private static final long REDRAW_NANOS = 100_000_000L;
    private static final long PLAIN_NANOS = 10_000_000_000L;

    private final PrintWriter out;
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private long last = System.nanoTime();
    private boolean drawn;

    public ProgressLine(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void at(String stage, long done, long of) {
        long now = System.nanoTime();
        if (now - last < (terminal ? REDRAW_NANOS : PLAIN_NANOS)) {
            return;
        }
        last = now;
        String text = of > 0 ? "%s %s %3d %%".formatted(bar(done, of), stage, 100 * done / of) : stage + " …";
        if (terminal) {
            out.print("\r" + text + "          ");
            out.flush();
            drawn = true;
        } else {
            out.println(of > 0 ? "%s %d %%".formatted(stage, 100 * done / of) : stage);
        }
    }

    private static String bar(long done, long of) {
        int filled = (int) Math.min(WIDTH, WIDTH * done / of);
        return "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "]";
    }

    @Override
    public void close() {
        if (drawn) {
            out.print("\r" + " ".repeat(WIDTH + 40) + "\r");
            out.flush();
            drawn = false;
        }
    }
}
