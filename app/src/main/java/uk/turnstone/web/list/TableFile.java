package uk.turnstone.web.list;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a page as a file, where it is no list of its own. Whoever sends one writes down first that it was asked for.
 *
 * @param name of the file without its suffix; says nothing of anybody
 * @param headings in order
 * @param rows a value for each heading: text, whole numbers ({@link Long}), decimals ({@link Double}), days, moments, or
 *     null for none
 */
public record TableFile(String name, List<String> headings, List<List<@Nullable Object>> rows) {
    /** Sends it as a spreadsheet where the address asked for ends in {@code .xlsx}, else as comma-separated values. */
    public void send(HttpServletRequest request, HttpServletResponse response) {
        ListFile.asked(request, response, name).write(headings, taker -> rows.forEach(taker));
    }
}
