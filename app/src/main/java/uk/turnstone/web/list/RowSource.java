package uk.turnstone.web.list;

/**
 * Where the rows of a list come from, in the words of its room. Rows are picked first, by filters, order and limit, from
 * {@code from}; only then is what they show joined to the few that were picked, so that it costs a page and not the list.
 *
 * @param before tables of the query that {@code from} needs (WITH, without the word); they cost by their size. Empty for
 *     none
 * @param from FROM and WHERE; conditions are added to it with AND
 * @param key expression of the key that tells rows apart and breaks ties: random or without meaning, since it stands in
 *     addresses
 * @param keyType {@link ValueType#KEY} or {@link ValueType#NUMBER}
 * @param carried columns of the picked rows that the rest needs, as after SELECT; they are then columns of {@code page}
 * @param after tables of the query made of {@code page}, the picked rows. Empty for none
 * @param joins joins to {@code page}
 * @param counts whether its rows are counts of what happened and tell of nobody: then a file holds what the page shows
 */
public record RowSource(
        String before,
        String from,
        String key,
        ValueType keyType,
        String carried,
        String after,
        String joins,
        boolean counts) {
    public RowSource {
        if (keyType != ValueType.KEY && keyType != ValueType.NUMBER) {
            throw new IllegalArgumentException("A key is random or a plain number");
        }
    }

    /** Rows that bring all they show. */
    public static RowSource of(String from, String key, ValueType keyType, String carried) {
        return new RowSource("", from, key, keyType, carried, "", "", false);
    }

    public RowSource withBefore(String tables) {
        return new RowSource(tables, from, key, keyType, carried, after, joins, counts);
    }

    public RowSource joined(String tablesOfPage, String joinsToPage) {
        return new RowSource(before, from, key, keyType, carried, tablesOfPage, joinsToPage, counts);
    }

    /** Its rows are counts and tell of nobody. */
    public RowSource counting() {
        return new RowSource(before, from, key, keyType, carried, after, joins, true);
    }
}
