package uk.turnstone.web.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a weight comes about: where it begins, what each thing adds or takes, and where it ends, with the lines that decide
 * something.
 *
 * @param start where it begins, as words and number
 * @param steps what each thing adds, in their order
 * @param total words for where it ends
 * @param limits below the first lies the one answer, from the second on the other; none where nothing decides
 */
public record Waterfall(Heading heading, Step start, List<Step> steps, String total, List<Limit> limits) {
    private static final double LONGEST_NAME = 230;
    private static final double BARS = 300;
    private static final double ROW = 30;
    private static final double THICK = 18;
    private static final Unit WEIGHT = new Unit("weight", 1);

    /**
     * What one thing adds.
     *
     * @param weight null where it says nothing and moves nothing
     */
    public record Step(String words, @Nullable Double weight) {}

    /** A line, with what lies beyond it, such as “one person”. */
    public record Limit(String words, double weight) {}

    /** @throws IllegalArgumentException if there is one limit alone, or more than two */
    public Waterfall {
        steps = List.copyOf(steps);
        limits = List.copyOf(limits);
        if (limits.size() != 0 && limits.size() != 2) {
            throw new IllegalArgumentException("two limits or none: " + limits);
        }
    }

    /** The picture of it. */
    public Picture picture() {
        double names = 8
                + Stream.concat(Stream.of(start.words(), total), steps.stream().map(Step::words))
                        .flatMap(words -> lines(words).stream())
                        .mapToDouble(Lettering.LABEL::width)
                        .max()
                        .orElse(0);
        List<Double> ends = ends();
        List<Double> all = new ArrayList<>(ends);
        all.add(0.0);
        limits.forEach(limit -> all.add(limit.weight()));
        LinearScale scale = LinearScale.around(
                all.stream().min(Double::compare).orElse(0.0),
                all.stream().max(Double::compare).orElse(0.0),
                8,
                false,
                names,
                names + BARS);
        var svg = new Svg(heading);
        double bottom = ROW * (steps.size() + 2);
        ground(svg, scale, bottom);
        List<List<String>> rows = new ArrayList<>();
        double before = 0;
        for (int i = 0; i < ends.size(); i++) {
            Step step = i == 0 ? start : steps.get(i - 1);
            bar(svg, scale, i, step, before, ends.get(i));
            rows.add(List.of(step.words(), signed(step.weight()), WEIGHT.text(ends.get(i))));
            before = ends.get(i);
        }
        total(svg, scale, ends.size(), before);
        rows.add(List.of(total, "", WEIGHT.text(before)));
        double width = names + BARS + 66;
        var key = new Key(keys());
        key.draw(svg, 0, bottom + 4, width);
        return heading.over(
                svg.finish(width, bottom + 4 + key.height(width)),
                new PictureTable(List.of("What is compared", "Weight", "Together so far"), rows));
    }

    /** Where it stands after the start and after each step. */
    private List<Double> ends() {
        List<Double> ends = new ArrayList<>();
        double sum = start.weight() == null ? 0 : start.weight();
        ends.add(sum);
        for (Step step : steps) {
            sum += step.weight() == null ? 0 : step.weight();
            ends.add(sum);
        }
        return ends;
    }

    private void ground(Svg svg, LinearScale scale, double bottom) {
        if (!limits.isEmpty()) {
            double lowest = scale.at(limits.getFirst().weight());
            svg.box(scale.from(), 0, lowest - scale.from(), bottom, Colour.SAND, Pen.NONE);
            double highest = scale.at(limits.getLast().weight());
            svg.box(highest, 0, scale.to() - highest, bottom, Colour.DEEP_SAND, Pen.NONE);
        }
        svg.line(scale.at(0), 0, scale.at(0), bottom, Pen.INK);
        limits.forEach(limit -> svg.line(
                scale.at(limit.weight()),
                0,
                scale.at(limit.weight()),
                bottom,
                Pen.of(Colour.EDGE, 1.5).dashed("4 3")));
    }

    private void bar(Svg svg, LinearScale scale, int row, Step step, double before, double after) {
        double top = row * ROW + (ROW - THICK) / 2;
        double left = scale.at(Math.min(before, after));
        double right = scale.at(Math.max(before, after));
        if (row > 0) {
            svg.line(scale.at(before), top - (ROW - THICK), scale.at(before), top, Pen.of(Colour.INK, 1.5));
        }
        name(svg, row, scale.from(), step.words());
        if (step.weight() == null) {
            svg.circle(left, top + THICK / 2, 5, Colour.WHITE, Pen.of(Colour.MUTED, 1.5));
            svg.words(left + 11, top + 14, Lettering.LABEL.in(Colour.MUTED), "nothing");
            svg.line(left, top + THICK / 2 + 5, left, top + THICK, Pen.of(Colour.INK, 1.5));
            return;
        }
        Colour fill = row == 0 ? Colour.MUTED : step.weight() < 0 ? Colour.RUSSET : Colour.ACTION;
        svg.box(left, top, Math.max(1.5, right - left), THICK, fill, Pen.NONE);
        svg.words(right + 7, top + 14, Lettering.STRONG, signed(step.weight()));
    }

    private void total(Svg svg, LinearScale scale, int row, double sum) {
        double top = row * ROW + (ROW - THICK) / 2;
        svg.line(scale.at(sum), top - (ROW - THICK), scale.at(sum), top, Pen.of(Colour.INK, 1.5));
        name(svg, row, scale.from(), total);
        svg.moved("M0 -9L9 0L0 9L-9 0Z", scale.at(sum), top + THICK / 2, Colour.INK.hex(), Pen.NONE);
        svg.words(scale.at(sum) + 14, top + 14, Lettering.STRONG, signed(sum));
    }

    private static void name(Svg svg, int row, double right, String words) {
        List<String> lines = lines(words);
        double y = row * ROW + (lines.size() == 1 ? 20 : 13);
        for (String line : lines) {
            svg.words(right - 8, y, Lettering.SMALL.at(Lettering.Anchor.END), line);
            y += 14;
        }
    }

    private static List<String> lines(String words) {
        List<String> lines = Type.wrap(words, LONGEST_NAME, Lettering.SMALL.size(), Type.Weight.REGULAR);
        return lines.size() <= 2
                ? lines
                : List.of(
                        lines.getFirst(),
                        Lettering.SMALL.cut(String.join(" ", lines.subList(1, lines.size())), LONGEST_NAME));
    }

    private List<Key.Entry> keys() {
        return limits.isEmpty()
                ? List.of()
                : List.of(
                        Key.fill(
                                limits.getFirst().words() + " below "
                                        + WEIGHT.text(limits.getFirst().weight()),
                                Colour.SAND),
                        Key.fill(
                                limits.getLast().words() + " from "
                                        + WEIGHT.text(limits.getLast().weight()),
                                Colour.DEEP_SAND));
    }

    private static String signed(@Nullable Double weight) {
        return weight == null ? "nothing" : (weight > 0 ? "+" : "") + WEIGHT.text(weight);
    }
}
