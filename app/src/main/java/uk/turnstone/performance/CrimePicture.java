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
 * @param source source and licence, printed under it
 */
record CrimePicture(String svg, String title, String source) {
    private static final String CRIME_SOURCE =
            "Positions are the police's anonymised points. Crime: data.police.uk, Open Government Licence v3.0";

    static CrimePicture bars(CrimeFigures figures) {
        List<CrimeFigures.Total> totals = figures.lines();
        String title = "By " + figures.lineHeading().toLowerCase(Locale.UK) + ", "
                + figures.period().words();
        List<Mark> marks = totals.stream()
                .map(total -> new Mark(total.name(), total.rate().count()))
                .toList();
        String svg = BarPicture.draw("crime", title, CrimeSentence.of(figures), marks);
        return new CrimePicture(svg, title, CRIME_SOURCE + ".");
    }

    static CrimePicture map(CrimeFigures figures, WardShapes.Outlines outlines) {
        if (outlines.regions().isEmpty()) {
            return bars(figures);
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
                "Counts, not rates: no population by ward is loaded. " + CRIME_SOURCE + "; wards of 20"
                        + outlines.version().substring(2)
                        + ": contains Ordnance Survey and National Statistics data © Crown copyright and database"
                        + " right, by way of UK-GeoJSON, CC BY 4.0.");
    }
}
