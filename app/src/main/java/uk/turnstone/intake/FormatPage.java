package uk.turnstone.intake;

import java.util.List;
import uk.turnstone.web.Problems;

/**
 * A format, for whoever writes an extract for it.
 *
 * @param format the format
 * @param columns its columns in words
 * @param kind what a delivery of it is, in a sentence
 * @param mappings saved mappings that lead to it
 * @param mayDeliver whether the reader delivers files of it
 * @param problems what was wrong with a mapping sent
 */
public record FormatPage(
        Format format,
        List<ColumnLine> columns,
        String kind,
        List<Mapping> mappings,
        boolean mayDeliver,
        Problems problems) {

    /** A column: its heading, whether a value is needed, what may be written, and whether it is part of the key. */
    public record ColumnLine(String name, String needed, String rules) {}
}
