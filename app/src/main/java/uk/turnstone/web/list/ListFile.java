package uk.turnstone.web.list;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Stamp;

/** A file of rows under headings, written as the rows come. */
sealed interface ListFile permits CsvFile, WorkbookFile {
    /** Name of the kind in the audit trail. */
    String kind();

    /** Most rows that it holds. */
    long most();

    /**
     * Writes it.
     *
     * @param rows hands each row to whoever takes it, in order, a value for each heading
     * @param stamp stands under the rows
     */
    void write(List<String> headings, Rows rows, Stamp stamp);

    /** A spreadsheet where the address asked for ends so, else comma-separated values. */
    static ListFile asked(HttpServletRequest request, HttpServletResponse response, String name) {
        return request.getRequestURI().endsWith(".xlsx")
                ? new WorkbookFile(response, name)
                : new CsvFile(response, name);
    }

    /** Rows, one by one. */
    @FunctionalInterface
    interface Rows {
        void each(Consumer<List<@Nullable Object>> taker);
    }
}
