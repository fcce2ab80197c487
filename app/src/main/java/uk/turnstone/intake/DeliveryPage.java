package uk.turnstone.intake;

import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Words;
import uk.turnstone.web.list.ListShown;

/**
 * One delivery.
 *
 * @param delivery the delivery
 * @param title title of its format
 * @param open how many of its rejected rows are not corrected yet, as far as the reader may know
 * @param works whether the reader may see its rows, correct them and decide
 * @param correctable whether a row can be corrected in a form
 * @param figures whether the reader may know how good it was
 * @param list rejected rows, a page of them; null for those who may not see values
 */
public record DeliveryPage(
        Delivery delivery,
        String title,
        long open,
        boolean works,
        boolean correctable,
        boolean figures,
        @Nullable ListShown list) {

    /** The sum that accounts for every row. */
    public String sum() {
        var rows = delivery.rows();
        return Words.number(rows.read()) + " rows read = " + Words.number(rows.fresh()) + " new + "
                + Words.number(rows.changed()) + " changed + " + Words.number(rows.unchanged()) + " unchanged + "
                + Words.number(rows.rejected()) + " rejected";
    }

    /** How many of the rejected rows have been corrected since, in a sentence; empty where none has been. */
    public String corrected() {
        String rows = HeapWords.corrected(delivery.rows());
        return rows.isEmpty() ? "" : "Since then: " + rows + ", each taken in as a delivery of its own.";
    }

    /** What a yes will do, and a no. */
    public String ifYes() {
        long good = delivery.rows().read() - delivery.rows().rejected();
        return Words.number(good) + (good == 1 ? " good row is" : " good rows are") + " taken in now, "
                + Words.number(delivery.rows().rejected()) + " stay rejected and can be corrected here.";
    }

    public String size() {
        return Words.number(delivery.file().bytes()) + " bytes";
    }
}
