package uk.turnstone.performance;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.turnstone.web.picture.BarPicture;
import uk.turnstone.web.picture.MapPicture;
import uk.turnstone.web.picture.Mark;
import uk.turnstone.web.picture.Region;

/**
 * The one picture of a crime report: bars of types, or a map of wards where their outlines are known.
 *
 * @param svg the drawing
 * @param title its heading
 * @param source source and licence of what is really drawn, printed under it
 */
record CrimePicture(String svg, String title, String source) {
    static CrimePicture bars(CrimeFigures figures, String credit) {
        List<CrimeFigures.Total> totals = figures.lines();
        String title = "By " + figures.lineHeading().toLowerCase(Locale.UK) + ", "
                + figures.period().words();
        List<Mark> marks = totals.stream()
                .map(total -> new Mark(total.name(), total.rate().count()))
                .toList();
        String svg = BarPicture.draw("crime", title, CrimeSentence.of(figures), marks);
        return new CrimePicture(svg, title, credit);
    }

    static CrimePicture map(CrimeFigures figures, WardShapes.Outlines outlines, String credit) {
        if (outlines.regions().isEmpty()) {
            return bars(figures, credit);
        }
        Map<String, Long> counts = new HashMap<>();
        figures.byArea().forEach(total -> counts.put(total.key(), total.rate().count()));
        List<Region> regions = outlines.regions().entrySet().stream()
                .map(ward -> new Region(
                        ward.getValue().name(), ward.getValue().shape(), counts.getOrDefault(ward.getKey(), 0L)))
                .toList();
        String title = "By ward, " + figures.period().words();
        return new CrimePicture(
                MapPicture.draw("crime", title, CrimeSentence.of(figures), regions),
                title,
                "Counts, not rates: no population by ward is loaded. " + credit + " " + outlines.credit());
    }
}
