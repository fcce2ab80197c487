package uk.turnstone.spark;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/** Rows that are made heap by heap, so that no more than a heap of them is held at a time. */
abstract class ByHeaps implements Iterator<Row> {
    private Iterator<Row> ready = List.<Row>of().iterator();

    /** Whether another heap can be made, which may turn out to be empty. */
    abstract boolean more();

    abstract List<Row> heap();

    @Override
    public final boolean hasNext() {
        while (!ready.hasNext() && more()) {
            ready = heap().iterator();
        }
        return ready.hasNext();
    }

    @Override
    public final Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.next();
    }
}
