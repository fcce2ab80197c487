package uk.turnstone.intake;

import java.util.List;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Problems;

/**
 * The form that sends a file in.
 *
 * @param formats formats that the reader delivers
 * @param mappings saved mappings for those, with a first choice for none
 * @param format the format chosen
 * @param mapping the mapping chosen; empty for none
 * @param problems what was wrong
 */
public record NewDeliveryPage(
        List<Choice> formats, List<Choice> mappings, String format, String mapping, Problems problems) {}
