package uk.turnstone.intake;

import java.util.List;

/** The rows of a table, read one after the other, whatever the file is. */
interface Rows extends AutoCloseable {

    /** Headings as given. */
    List<String> header();

    /**
     * Goes to the next row.
     *
     * @return false at the end of the file, however often it is asked again
     */
    boolean next();

    /** Line of the file at which the row begins; for a workbook the row of the sheet. The heading is line 1. */
    long line();

    /** The cells of the row, as given. */
    List<String> cells();

    /** How far into the file reading has come, in bytes or, for a workbook, in rows. */
    long position();

    @Override
    void close();
}
