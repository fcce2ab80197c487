package uk.turnstone.performance;

import java.util.List;
import java.util.Locale;
import uk.turnstone.measures.Change;
import uk.turnstone.measures.SignStyle;
import uk.turnstone.web.Words;

/** What a crime report says, in sentences made from its numbers. */
final class CrimeSentence {
    private CrimeSentence() {}

    static String of(CrimeFigures figures) {
        if (figures.total() == 0) {
            return figures.title() + ", " + figures.period().words() + ": none reported.";
        }
        List<CrimeFigures.Total> types = figures.byType();
        CrimeFigures.Total first = types.getFirst();
        String most = types.size() == 1
                ? "all of it " + first.name().toLowerCase(Locale.UK)
                : "most often " + first.name().toLowerCase(Locale.UK) + " ("
                        + Words.number(first.rate().count()) + ")";
        return figures.title() + ", " + figures.period().words() + ": " + Words.number(figures.total())
                + " crimes and reports of anti-social behaviour, " + most + "." + comparison(figures);
    }

    private static String comparison(CrimeFigures figures) {
        return figures.previousTotal()
                .map(before -> {
                    var change = new Change(before, figures.total());
                    String percent = change.percentText(SignStyle.SCREEN);
                    return " A year before: " + Words.number(before) + ", a change of "
                            + change.numberText(SignStyle.SCREEN)
                            + (percent.equals(Change.NOT_APPLICABLE) ? "." : " (" + percent + " per cent).");
                })
                .orElse("");
    }
}
