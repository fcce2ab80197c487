package uk.turnstone.web.picture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.turnstone.measures.Overlap;
import uk.turnstone.measures.ShownOverlap;
import uk.turnstone.measures.SmallGroups;

/** Overlaps for the gallery: five services with small mixtures merged, and one whose total is not shown. */
final class GalleryOfOverlaps {
    private GalleryOfOverlaps() {}

    static List<Picture> pictures() {
        ShownOverlap five = new Overlap(
                        List.of("Housing options", "Mental health", "Work hub", "IOM cohort", "Drug service"),
                        Map.ofEntries(
                                Map.entry(Set.of(), 531L),
                                Map.entry(Set.of(0), 74L),
                                Map.entry(Set.of(1), 61L),
                                Map.entry(Set.of(2), 52L),
                                Map.entry(Set.of(3), 17L),
                                Map.entry(Set.of(4), 8L),
                                Map.entry(Set.of(0, 1), 22L),
                                Map.entry(Set.of(0, 2), 14L),
                                Map.entry(Set.of(0, 3), 12L),
                                Map.entry(Set.of(1, 2), 11L),
                                Map.entry(Set.of(0, 4), 7L),
                                Map.entry(Set.of(1, 3), 7L),
                                Map.entry(Set.of(3, 4), 6L),
                                Map.entry(Set.of(2, 3), 4L),
                                Map.entry(Set.of(0, 1, 3), 9L),
                                Map.entry(Set.of(0, 3, 4), 9L),
                                Map.entry(Set.of(0, 1, 3, 4), 6L),
                                Map.entry(Set.of(0, 2, 3), 6L),
                                Map.entry(Set.of(1, 2, 4), 3L),
                                Map.entry(Set.of(0, 1, 2), 2L),
                                Map.entry(Set.of(0, 2, 4), 2L)))
                .shown(SmallGroups.Rule.USUAL);
        ShownOverlap withheld = new Overlap(
                        List.of("Police", "Probation", "Drug service"),
                        Map.of(Set.of(0), 50L, Set.of(2), 60L, Set.of(1, 2), 3L, Set.of(0, 1), 4L))
                .shown(SmallGroups.Rule.USUAL);
        return List.of(
                strip("strip", five),
                plot("overlap", "Which services together", "74 people are at housing options and nowhere else.", five),
                plot(
                        "overlap-withheld",
                        "Totals that would tell a few are not shown",
                        "No total of a service is shown: less its column it would tell a group under 5.",
                        withheld));
    }

    private static Picture plot(String id, String title, String sentence, ShownOverlap overlap) {
        return new OverlapPlot(new Heading(id, title, sentence, Gallery.INVENTED), overlap).picture();
    }

    private static Picture strip(String id, ShownOverlap overlap) {
        List<ShareStrip.Part> parts = overlap.steps().stream()
                .map(step -> new ShareStrip.Part(step.words(overlap.services().size()), step.people()))
                .toList();
        return new ShareStrip(
                        new Heading(
                                id,
                                "Known to how many services",
                                "531 of 863 are known to none of the five.",
                                Gallery.INVENTED),
                        "Services",
                        Unit.of("people"),
                        parts)
                .picture();
    }
}
