package uk.turnstone.linkage.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import uk.turnstone.linkage.clean.Cleaning;

/**
 * The records that are linked, column by column: each value is kept once, however many records say it. A record has a number
 * from 0 in the order in which it was added, on which nothing depends.
 */
public final class Table {

    /**
     * A column by its name, and what is done to its values before they are compared.
     *
     * @param divider stands between the values of a cell that is a list, such as other names and former addresses; empty where
     *     a cell is one value
     */
    public record Column(String name, Cleaning cleaning, String divider) {
        /** Of one value in each cell. */
        public Column(String name, Cleaning cleaning) {
            this(name, cleaning, "");
        }

        public boolean isList() {
            return !divider.isEmpty();
        }
    }

    private final List<Column> columns;
    private final List<Values> values;
    /** Record by record, the number of the value of each column. */
    private int[] numbers = new int[1024];

    private final Map<BlockingRule, Blocks> blocks = new ConcurrentHashMap<>();
    private final List<String> sources = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    public Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
        values = this.columns.stream().map(Values::new).toList();
    }

    /**
     * Adds a record.
     *
     * @param source from which it comes
     * @param id by which the source knows it
     * @param cells as many as there are columns, as the source gives them; empty where it says nothing
     * @return its number
     */
    public int add(String source, String id, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "A record of " + columns.size() + " columns has " + cells.size() + " cells.");
        }
        int record = ids.size();
        forgetBlocks();
        sources.add(source);
        ids.add(id);
        int at = record * columns.size();
        if (at + columns.size() > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(at + columns.size(), numbers.length * 2));
        }
        for (int column = 0; column < cells.size(); column++) {
            Values in = values.get(column);
            numbers[at + column] = in.number(cells.get(column));
            in.count(numbers[at + column], 1);
        }
        return record;
    }

    /** What a record says counts no longer when values are weighed by how common they are. */
    void withdraw(int record) {
        for (int column = 0; column < columns.size(); column++) {
            values.get(column).count(value(column, record), -1);
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

    RecordKey key(int record) {
        return new RecordKey(source(record), id(record));
    }

    /** Whether two records say the same, cleaned, in every column. */
    boolean sameValues(int a, int b) {
        return IntStream.range(0, columns.size()).allMatch(column -> value(column, a) == value(column, b));
    }

    /** What a record says, cleaned; the values of a list one after another; empty where it says nothing. */
    public String text(int column, int record) {
        Values in = values.get(column);
        return in.text(value(column, record));
    }

    /** What a record says, cleaned, value by value; empty where it says nothing. */
    public List<String> texts(int column, int record) {
        Values in = values.get(column);
        return Arrays.stream(in.parts(value(column, record)))
                .mapToObj(in::partText)
                .toList();
    }

    /** The numbers of all values of a record begin at its number times {@link #width}. It is another after a record is added. */
    int[] numbers() {
        return numbers;
    }

    int width() {
        return columns.size();
    }

    /** The records in the blocks of a rule, found once. */
    Blocks blocks(BlockingRule rule) {
        return blocks.computeIfAbsent(rule, any -> Blocks.of(this, rule));
    }

    void forgetBlocks() {
        if (!blocks.isEmpty()) {
            blocks.clear();
        }
    }

    Values values(int column) {
        return values.get(column);
    }

    /** The number of what a record says within its column; 0 where it says nothing. */
    int value(int column, int record) {
        return numbers[record * columns.size() + column];
    }

    /** Whether both say the same, or one thing of several that is. */
    boolean share(int column, int a, int b) {
        int one = value(column, a);
        int other = value(column, b);
        return one != 0 && other != 0 && values.get(column).share(one, other);
    }

    /** Whether both say something, and nothing that is the same. */
    boolean differ(int column, int a, int b) {
        return value(column, a) != 0 && value(column, b) != 0 && !share(column, a, b);
    }
}
