package uk.turnstone.performance;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.picture.AreaMap;
import uk.turnstone.web.picture.BarChart;
import uk.turnstone.web.picture.Heading;
import uk.turnstone.web.picture.Picture;
import uk.turnstone.web.picture.Region;
import uk.turnstone.web.picture.Unit;

/** The first picture of a crime report: bars of types, or a map of wards where their outlines are known. */
final class CrimePicture {
    static final Unit CRIMES = Unit.of("crimes");

    private CrimePicture() {}

    static Picture bars(CrimeFigures figures, String credit) {
        List<CrimeFigures.Total> totals = figures.lines();
        String title = "By " + figures.lineHeading().toLowerCase(Locale.UK) + ", "
                + figures.period().words();
        return BarChart.across(
                        new Heading("crime", title, CrimeSentence.of(figures), credit),
                        figures.lineHeading(),
                        CRIMES,
                        totals.stream().map(CrimeFigures.Total::name).toList(),
                        totals.stream().map(total -> total.rate().count()).toList())
                .picture();
    }

    static Picture map(CrimeFigures figures, WardShapes.Outlines outlines, String credit) {
        if (outlines.regions().isEmpty()) {
            return bars(figures, credit);
        }
        Map<String, Long> counts = new HashMap<>();
        figures.byArea().forEach(total -> counts.put(total.key(), total.rate().count()));
        List<Region> regions = outlines.regions().entrySet().stream()
                .map(ward -> new Region(
                        ward.getValue().name(), ward.getValue().shape(), counts.getOrDefault(ward.getKey(), 0L)))
                .toList();
        @Nullable Long unknown = counts.get(CrimeScope.UNKNOWN);
        String source = "Counts, not rates: no population by ward is loaded. " + credit + " " + outlines.credit();
        var heading = new Heading("crime", "By ward, " + figures.period().words(), CrimeSentence.of(figures), source);
        return new AreaMap(heading, "Ward", CRIMES, regions, unknown).picture();
    }
}
