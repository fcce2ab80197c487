package uk.turnstone.intake;

import java.util.List;
import uk.turnstone.web.Choice;

/**
 * What a partner's codes stand for.
 *
 * @param address address of the file's pages
 * @param file name of the file
 * @param format title of the format
 * @param columns columns with codes that the format has not
 */
public record MatchCodesPage(String address, String file, String format, List<CodeColumn> columns) {

    /**
     * A column of codes.
     *
     * @param id id of its section
     * @param column name of the format's column
     * @param heading heading of the partner
     * @param choices codes of the format, with a first choice for none
     * @param codes the partner's codes
     * @param more whether there are more codes than are shown
     */
    public record CodeColumn(
            String id, String column, String heading, List<Choice> choices, List<Code> codes, boolean more) {}

    /**
     * A code as the partner writes it.
     *
     * @param name name of the field; the code itself is sent beside it under {@code given}
     * @param given name of the field that holds the code
     * @param code the code
     * @param rows how often it stands in the file
     * @param chosen what it stands for; empty for nothing
     */
    public record Code(String name, String given, String code, long rows, String chosen) {}
}
