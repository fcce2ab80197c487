package uk.turnstone.web.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.turnstone.measures.ShownOverlap;

/**
 * Who is known to which services together (UpSet: A. Lex, N. Gehlenborg, H. Strobelt, R. Vuillemot and H. Pfister,
 * <i>UpSet: Visualization of Intersecting Sets</i>, IEEE Transactions on Visualization and Computer Graphics 20 (2014)):
 * each person is in one column, columns are sorted by size, three services or more are square and russet, and small
 * mixtures are one hatched column. Takes its columns only from what {@link ShownOverlap} lets through.
 *
 * @param overlap what may be shown
 */
public record OverlapPlot(Heading heading, ShownOverlap overlap) {

    /** Printed where a total would give a small mixture away. */
    static final String WITHHELD = "not shown";

    /** The picture of it. @throws IllegalArgumentException if there is nothing that may be drawn */
    public Picture picture() {
        boolean merged =
                overlap.merged().isPresent() && overlap.merged().get().people().isPresent();
        if (overlap.columns().isEmpty() && !merged) {
            throw new IllegalArgumentException("nothing to draw");
        }
        return heading.over(new OverlapDrawing(heading, overlap).draw(), table());
    }

    /** “Police, Probation”, in the order of the services. */
    private String names(Set<Integer> services) {
        return new TreeSet<>(services)
                .stream().map(service -> overlap.services().get(service).name()).collect(Collectors.joining(", "));
    }

    /** “5 other mixtures”. */
    static String words(ShownOverlap.Merged merged) {
        return merged.mixtures() == 1 ? "1 other mixture" : merged.mixtures() + " other mixtures";
    }

    private PictureTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (ShownOverlap.Column column : overlap.columns()) {
            String only = column.services().size() == 1 ? " only" : "";
            rows.add(row(
                    names(column.services()) + only,
                    Integer.toString(column.services().size()),
                    OptionalLong.of(column.people())));
        }
        overlap.merged().ifPresent(merged -> {
            String range =
                    merged.fewest() == merged.most() ? "" + merged.most() : merged.fewest() + " to " + merged.most();
            rows.add(row(words(merged) + ", under 5 or put with them", range, merged.people()));
        });
        overlap.steps().stream()
                .filter(step -> step.to() == 0)
                .forEach(step -> rows.add(row("None of them", "0", OptionalLong.of(step.people()))));
        for (ShownOverlap.Service service : overlap.services()) {
            rows.add(row("Everyone: " + service.name(), "", service.total()));
        }
        return new PictureTable(List.of("Services", "How many", "People"), rows);
    }

    private static List<String> row(String what, String how, OptionalLong people) {
        return List.of(what, how, text(people));
    }

    static String text(OptionalLong people) {
        return people.isPresent() ? String.format(Locale.UK, "%,d", people.getAsLong()) : WITHHELD;
    }
}
