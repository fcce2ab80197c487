package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RowsAheadTest {

    @Test
    @Timeout(10)
    void whateverStopsTheReaderIsToldToWhoeverTakesTheRows() {
        assertThatThrownBy(() -> read(row -> {
                    throw new StackOverflowError("an expression went too deep");
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThatThrownBy(() -> read(row -> {
                    throw new IntakeTrouble("line 2 cannot be read");
                }))
                .isInstanceOf(IntakeTrouble.class)
                .hasMessage("line 2 cannot be read");
    }

    @Test
    void ofLongRowsFewAreReadAhead() {
        String text = "x".repeat(600_000);
        try (var ahead = new RowsAhead(
                new OneRow(),
                row -> new CheckedRow(2, text, new Object[0], List.of(), List.of(), false, new byte[16]))) {
            assertThat(ahead.next().rows()).hasSize(2);
        }
    }

    private static void read(Function<Rows, CheckedRow> check) {
        try (var ahead = new RowsAhead(new OneRow(), check)) {
            ahead.next();
        }
    }

    private static final class OneRow implements Rows {
        @Override
        public List<String> header() {
            return List.of("name");
        }

        @Override
        public boolean next() {
            return true;
        }

        @Override
        public long line() {
            return 2;
        }

        @Override
        public List<String> cells() {
            return List.of("Sanderling");
        }

        @Override
        public long position() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
