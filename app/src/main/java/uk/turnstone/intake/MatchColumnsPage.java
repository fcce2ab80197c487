package uk.turnstone.intake;

import java.util.List;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Problems;

/**
 * Which heading of a partner's file is which column of the format.
 *
 * @param address address of the file's pages
 * @param file name of the file
 * @param format title of the format
 * @param needed fields of columns without which no row is taken
 * @param rest fields of the other columns
 * @param headings headings of the file, with a first choice for none
 * @param header headings as the file has them
 * @param rows its first rows, each as wide as the headings
 * @param unread headings that no field has chosen
 * @param problems what was wrong
 */
public record MatchColumnsPage(
        String address,
        String file,
        String format,
        List<Field> needed,
        List<Field> rest,
        List<Choice> headings,
        List<String> header,
        List<List<String>> rows,
        List<String> unread,
        Problems problems) {

    /**
     * A column of the format.
     *
     * @param name name of the field
     * @param column its name
     * @param rules what may be written in it
     * @param chosen place of the heading chosen, from 0; empty for none
     */
    public record Field(String name, String column, String rules, String chosen) {}
}
