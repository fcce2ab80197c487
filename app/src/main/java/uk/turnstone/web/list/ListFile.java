package uk.turnstone.web.list;

import java.util.List;
import java.util.function.Consumer;

/** A file of all that a list shows, written as the rows come. */
sealed interface ListFile permits CsvFile, WorkbookFile {
    /** Name of the kind in the audit trail. */
    String kind();

    /** Most rows that it holds. */
    long most();

    /** @param rows hands each row to whoever takes it, in order */
    void write(List<Column> columns, Rows rows);

    /** Rows, one by one. */
    @FunctionalInterface
    interface Rows {
        void each(Consumer<Row> taker);
    }
}
