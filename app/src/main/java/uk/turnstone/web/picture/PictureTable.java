package uk.turnstone.web.picture;

import java.util.List;

/**
 * The table behind a picture.
 *
 * @param headings of the columns; the first names the rows
 * @param rows as many cells as headings each, as printed
 * @param words how many columns from the left hold words; the others hold numbers and are set to the right
 */
public record PictureTable(List<String> headings, List<List<String>> rows, int words) {

    /** @throws IllegalArgumentException if a row has not as many cells as there are headings */
    public PictureTable {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != headings.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " cells under " + headings.size());
            }
        }
    }

    /** A table whose first column names the rows. */
    public PictureTable(List<String> headings, List<List<String>> rows) {
        this(headings, rows, 1);
    }

    /** Whether a column holds numbers. */
    public boolean isNumber(int column) {
        return column >= words;
    }
}
