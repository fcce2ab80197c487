package uk.turnstone.linkage.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.turnstone.linkage.clean.Cleaning;

/**
 * The records that are linked, column by column: each value is kept once, however many records say it. A record has a number
 * from 0 in the order in which it was added, on which nothing depends.
 */
public final class Table {

    /** A column by its name, and what is done to its values before they are compared. */
    public record Column(String name, Cleaning cleaning) {}

    private final List<Column> columns;
    private final List<Values> values = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    public Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
        columns.forEach(column -> values.add(new Values(column.cleaning())));
    }

    /**
     * Adds a record.
     *
     * @param source from which it comes
     * @param id by which the source knows it
     * @param cells as many as there are columns, as the source gives them; empty where it says nothing
     */
    public void add(String source, String id, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "A record of " + columns.size() + " columns has " + cells.size() + " cells.");
        }
        int record = ids.size();
        sources.add(source);
        ids.add(id);
        for (int column = 0; column < cells.size(); column++) {
            values.get(column).put(record, cells.get(column));
        }
    }

    /** How many records there are. */
    public int size() {
        return ids.size();
    }

    public List<Column> columns() {
        return columns;
    }

    public String source(int record) {
        return sources.get(record);
    }

    public String id(int record) {
        return ids.get(record);
    }

    /** What a record says, cleaned; empty where it says nothing. */
    public String text(int column, int record) {
        Values in = values.get(column);
        return in.texts[in.of[record]];
    }

    /** The number of that value within its column; 0 where it says nothing. */
    int value(int column, int record) {
        return values.get(column).of[record];
    }

    /** The value of a number. */
    String textOf(int column, int value) {
        return values.get(column).texts[value];
    }

    /** How many values a column has, the empty one among them. */
    int distinct(int column) {
        return values.get(column).distinct;
    }

    /** How many records say each value of a column, by its number. */
    int[] counts(int column) {
        int[] counts = new int[distinct(column)];
        for (int record = 0; record < size(); record++) {
            counts[value(column, record)]++;
        }
        return counts;
    }

    private static final class Values {
        private final Cleaning cleaning;
        private final Map<String, Integer> raw = new HashMap<>();
        private final Map<String, Integer> cleaned = new HashMap<>(Map.of("", 0));
        private String[] texts = {"", ""};
        private int distinct = 1;
        private int[] of = new int[1024];

        Values(Cleaning cleaning) {
            this.cleaning = cleaning;
        }

        void put(int record, String cell) {
            if (record == of.length) {
                of = Arrays.copyOf(of, of.length * 2);
            }
            of[record] = raw.computeIfAbsent(cell, this::clean);
        }

        private int clean(String cell) {
            return cleaned.computeIfAbsent(cleaning.of(cell), text -> {
                if (distinct == texts.length) {
                    texts = Arrays.copyOf(texts, distinct * 2);
                }
                texts[distinct] = text;
                return distinct++;
            });
        }
    }
}
