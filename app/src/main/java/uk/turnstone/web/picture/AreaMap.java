package uk.turnstone.web.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Areas shaded by five classes of counts with round limits, the number printed on every area at its innermost point and
 * the name where there is room; areas too small for their number have it beside the map, on a line.
 *
 * @param areaHeading what the areas are, such as Ward
 * @param unit what is counted
 * @param regions areas of the map, at least one
 * @param notKnown what lies in none of them: kept as a row of the table and said under the map; null where that cannot be
 */
public record AreaMap(
        Heading heading,
        String areaHeading,
        Unit unit,
        List<Region> regions,
        @Nullable Long notKnown) {

    /** @throws IllegalArgumentException if there is no area */
    public AreaMap {
        regions = List.copyOf(regions);
        if (regions.isEmpty()) {
            throw new IllegalArgumentException("nothing to draw");
        }
    }

    /** The picture of it. Its sentence ends with every area and its number, for those who hear it. */
    public Picture picture() {
        String list = sorted().stream().map(this::words).collect(Collectors.joining(", ", "", "."));
        var told = new Heading(heading.id(), heading.title(), heading.sentence() + " " + list, heading.source());
        return heading.over(new AreaDrawing(told, this).draw(), table());
    }

    String words(Region region) {
        return region.name() + ": " + unit.text(region.number());
    }

    /** “Ward not known: 3”; empty where nothing is, or it cannot be. */
    String notKnownWords() {
        return notKnown == null ? "" : areaHeading + " not known: " + unit.text(notKnown);
    }

    private List<Region> sorted() {
        return regions.stream()
                .sorted(Comparator.comparing((Region region) -> -region.number())
                        .thenComparing(Region::name))
                .toList();
    }

    private PictureTable table() {
        List<List<String>> rows = new ArrayList<>();
        long sum = 0;
        for (Region region : sorted()) {
            rows.add(List.of(region.name(), unit.text(region.number())));
            sum += region.number();
        }
        if (notKnown != null) {
            rows.add(List.of(areaHeading + " not known", unit.text(notKnown)));
            sum += notKnown;
        }
        rows.add(List.of("All", unit.text(sum)));
        return new PictureTable(List.of(areaHeading, unit.name()), rows);
    }
}
