package uk.turnstone.linkage.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.weigh.Comparison;
import uk.turnstone.linkage.weigh.Doubt;
import uk.turnstone.linkage.weigh.Guards;

/** What a model's YAML says besides weights: which records are never one person, and which persons are doubted. */
record GuardsYaml(Entries from, ColumnNames columns) {

    Doubt.Limits doubts(@Nullable Object value) throws UnusableFileException {
        if (value == null) {
            return Doubt.Limits.USUAL;
        }
        Map<?, ?> written = from.map(value, "doubts");
        from.only(written, Set.of("more-than", "held-by"), "doubts");
        int more = (int) from.number(written, "more-than", Doubt.Limits.USUAL.more(), "doubts");
        double held = from.number(written, "held-by", Doubt.Limits.USUAL.held(), "doubts");
        return from.made(() -> new Doubt.Limits(more, held));
    }

    Guards guards(@Nullable Object value, List<Comparison> comparisons) throws UnusableFileException {
        if (value == null) {
            return Guards.NONE;
        }
        String place = "guards";
        Map<?, ?> written = from.map(value, place);
        from.only(written, Set.of("twins", "own-number", "protected"), place);
        Optional<Guards.Twins> twins = Optional.empty();
        if (written.get("twins") != null) {
            Map<?, ?> shared = from.map(written.get("twins"), place + ", twins");
            from.only(shared, Set.of("same", "apart", "unless"), place + ", twins");
            List<Integer> same = numbers(shared.get("same"), place + ", twins, same");
            int apart =
                    comparisons.stream().map(Comparison::name).toList().indexOf(String.valueOf(shared.get("apart")));
            if (apart < 0) {
                throw from.unusable(
                        place + ", twins",
                        "needs under “apart” a comparison by which twins differ; there are "
                                + comparisons.stream().map(Comparison::name).collect(Collectors.joining(", ")));
            }
            List<Integer> unless =
                    shared.get("unless") == null ? List.of() : numbers(shared.get("unless"), place + ", twins, unless");
            twins = Optional.of(from.made(() -> new Guards.Twins(same, apart, unless)));
        }
        return new Guards(twins, guard(written, "own-number"), guard(written, "protected"));
    }

    private int guard(Map<?, ?> written, String entry) throws UnusableFileException {
        Object name = written.get(entry);
        return name == null ? Guards.NO_COLUMN : columns.number(String.valueOf(name), "guards, " + entry);
    }

    private List<Integer> numbers(@Nullable Object value, String place) throws UnusableFileException {
        List<Integer> found = new ArrayList<>();
        for (Object name : from.list(value, place)) {
            found.add(columns.number(String.valueOf(name), place));
        }
        return found;
    }
}
