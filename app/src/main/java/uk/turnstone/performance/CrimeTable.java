package uk.turnstone.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.turnstone.measures.Change;
import uk.turnstone.measures.Rate;
import uk.turnstone.measures.Rounding;
import uk.turnstone.measures.SignStyle;

/** A crime report as a table for a terminal, with its total. */
final class CrimeTable {
    private final CrimeFigures figures;

    CrimeTable(CrimeFigures figures) {
        this.figures = figures;
    }

    String text() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(line("Area", "Type", "Count", "Per 1,000", List.of("Year before", "Change", "%")));
        figures.rows().forEach(row -> lines.add(line(row.name(), row.type(), row.rate(), row.previous())));
        lines.add(line("Total", "", Rate.per1000(figures.total(), 0), figures.previousTotal()));
        var text = new StringBuilder(figures.title() + ", " + figures.period().words() + "\n\n");
        lines.forEach(line -> text.append(padded(lines, line)).append('\n'));
        return text.toString();
    }

    private List<String> line(String area, String type, Rate rate, Optional<Long> previous) {
        Optional<Change> change = previous.map(before -> new Change(before, rate.count()));
        return line(
                area,
                type,
                Long.toString(rate.count()),
                rate.text(Rounding.TWO_DECIMALS),
                List.of(
                        previous.map(String::valueOf).orElse("not known"),
                        change.map(known -> known.numberText(SignStyle.SCREEN)).orElse("not known"),
                        change.map(known -> known.percentText(SignStyle.SCREEN)).orElse(Change.NOT_APPLICABLE)));
    }

    private List<String> line(String area, String type, String count, String rate, List<String> comparison) {
        List<String> line = new ArrayList<>(List.of(area, type, count, rate));
        if (figures.against() != null) {
            line.addAll(comparison);
        }
        return line;
    }

    private static String padded(List<List<String>> lines, List<String> line) {
        var text = new StringBuilder();
        for (int column = 0; column < line.size(); column++) {
            int at = column;
            int width =
                    lines.stream().mapToInt(each -> each.get(at).length()).max().orElse(0);
            String gap = " ".repeat(width - line.get(column).length());
            text.append(column < 2 ? line.get(column) + gap : gap + line.get(column))
                    .append("  ");
        }
        return text.toString().stripTrailing();
    }
}
