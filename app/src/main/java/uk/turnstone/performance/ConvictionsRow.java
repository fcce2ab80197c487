package uk.turnstone.performance;

import java.math.BigDecimal;
import uk.turnstone.measures.Change;
import uk.turnstone.measures.CohortConvictions;
import uk.turnstone.measures.Rounding;
import uk.turnstone.measures.ShownCount;
import uk.turnstone.measures.SignStyle;

/**
 * A row of the convictions table in the form in which it is printed.
 *
 * @param cohort code of the cohort, or the word for the total
 * @param measured people whose 12 months after are over
 * @param excluded people left out because theirs are not
 * @param before convictions of those measured in their 12 months before
 * @param after convictions of the same in their 12 months after
 * @param reduction before less after
 * @param percent the reduction as per cent of those before, one decimal; n/a if there were none
 * @param average convictions before for each person measured, one decimal; n/a if there was nobody
 */
public record ConvictionsRow(
        String cohort,
        ShownCount measured,
        ShownCount excluded,
        String before,
        String after,
        String reduction,
        String percent,
        String average) {

    static ConvictionsRow of(CohortConvictions row, ShownCount measured, ShownCount excluded, SignStyle style) {
        if (!(measured instanceof ShownCount.Exact)) {
            String held = new ShownCount.Withheld().text();
            return new ConvictionsRow(row.cohort(), measured, excluded, held, held, held, held, held);
        }
        return new ConvictionsRow(
                row.cohort(),
                measured,
                excluded,
                Long.toString(row.before()),
                Long.toString(row.after()),
                plain(BigDecimal.valueOf(row.reduction()), style),
                row.reductionPercent(Rounding.ONE_DECIMAL)
                        .map(percent -> plain(percent, style))
                        .orElse(Change.NOT_APPLICABLE),
                row.averageBefore(Rounding.ONE_DECIMAL)
                        .map(BigDecimal::toPlainString)
                        .orElse(Change.NOT_APPLICABLE));
    }

    /** A reduction stands without a plus: the heading says that it is one. A rise has the minus of the style. */
    private static String plain(BigDecimal reduction, SignStyle style) {
        return reduction.signum() < 0 ? style.write(reduction) : reduction.toPlainString();
    }
}
