package uk.turnstone.performance;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.turnstone.measures.ShownOverlap;
import uk.turnstone.web.Words;
import uk.turnstone.web.picture.Heading;
import uk.turnstone.web.picture.OverlapPlot;
import uk.turnstone.web.picture.Picture;
import uk.turnstone.web.picture.ShareStrip;
import uk.turnstone.web.picture.Unit;

/**
 * Who is known to several services, as a page.
 *
 * @param day on which it was counted
 * @param sentence the main thing
 * @param strip people by number of services; null where too few are on record
 * @param plot which services together; null where there is nothing that may be drawn
 * @param withheld services whose total would give a small group away
 */
public record OverlapPage(
        LocalDate day,
        String sentence,
        @Nullable Picture strip,
        @Nullable Picture plot,
        List<String> withheld) {
    private static final String SOURCE =
            "Records of the partnership as they are joined today; groups under 5 are put together.";

    static OverlapPage of(ShownOverlap overlap, LocalDate day) {
        boolean drawn = !overlap.columns().isEmpty()
                || overlap.merged().map(merged -> merged.people().isPresent()).orElse(false);
        String sentence = sentence(overlap);
        return new OverlapPage(
                day,
                sentence,
                overlap.steps().isEmpty() ? null : strip(overlap, sentence),
                drawn
                        ? new OverlapPlot(
                                        new Heading("overlap", "Which services together", together(overlap), SOURCE),
                                        overlap)
                                .picture()
                        : null,
                overlap.services().stream()
                        .filter(service -> service.total().isEmpty())
                        .map(ShownOverlap.Service::name)
                        .toList());
    }

    private static Picture strip(ShownOverlap overlap, String sentence) {
        int services = overlap.services().size();
        return new ShareStrip(
                        new Heading("known-to", "Known to how many of the four", sentence, ""),
                        "Known to",
                        Unit.of("people"),
                        overlap.steps().stream()
                                .map(step -> new ShareStrip.Part(step.words(services), step.people()))
                                .toList())
                .picture();
    }

    /** “339 of 870 people on record are known to at least one of the four; 38 to three or more.” */
    private static String sentence(ShownOverlap overlap) {
        if (overlap.everybody().isEmpty()) {
            return "Fewer than 5 people are on record: too few to be counted in groups.";
        }
        long all = overlap.everybody().getAsLong();
        ShownOverlap.Step first = overlap.steps().getFirst();
        ShownOverlap.Step last = overlap.steps().getLast();
        if (first.to() > 0) {
            return Words.number(all) + " people are on record.";
        }
        String known = Words.number(all - first.people()) + " of " + Words.number(all)
                + " people on record are known to at least one of the four";
        return last.from() > 1 && last.people() > 0
                ? known + "; " + Words.number(last.people()) + " to "
                        + last.words(overlap.services().size()) + "."
                : known + ".";
    }

    /** “Order or licence and Cohort”, “Drug service alone”. */
    private static String names(ShownOverlap overlap, ShownOverlap.Column column) {
        String names = column.services().stream()
                .sorted()
                .map(service -> "“" + overlap.services().get(service).name() + "”")
                .collect(Collectors.joining(" and "));
        return column.services().size() == 1 ? names + " alone" : names;
    }

    private static String together(ShownOverlap overlap) {
        String most = overlap.columns().isEmpty()
                ? ""
                : "Most, " + Words.number(overlap.columns().getFirst().people()) + ", are in "
                        + names(overlap, overlap.columns().getFirst()) + ". ";
        return most
                + "Each person is in one column: people in exactly the marked services. Square and red: three or more."
                + (overlap.merged().isPresent()
                        ? " Hatched: groups under 5, put together with the next smallest so that none can be had by subtraction."
                        : "");
    }
}
