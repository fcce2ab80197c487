package uk.turnstone.linkage.io;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import uk.turnstone.linkage.clean.Cleaning;
import uk.turnstone.linkage.clean.CleaningStep;
import uk.turnstone.linkage.compare.Likeness;
import uk.turnstone.linkage.weigh.BlockingRule;
import uk.turnstone.linkage.weigh.Comparison;
import uk.turnstone.linkage.weigh.Doubt;
import uk.turnstone.linkage.weigh.Guards;
import uk.turnstone.linkage.weigh.Level;
import uk.turnstone.linkage.weigh.Model;
import uk.turnstone.linkage.weigh.Table;

/** A model as YAML writes it. An entry that is not known is an error, since it is most likely one that is misspelt. */
final class ModelYaml {
    private static final Set<String> ENTRIES = Set.of(
            "name",
            "version",
            "about",
            "id",
            "columns",
            "comparisons",
            "blocking",
            "training",
            "prior",
            "thresholds",
            "guards",
            "doubts",
            "learnt");
    private static final Set<String> OF_LEVEL = Set.of("name", "m", "u", "by-frequency");

    private final Entries from;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final ColumnNames columns;

    ModelYaml(String file) {
        from = new Entries(file);
        columns = new ColumnNames(from, numbers);
    }

    ModelFile read(Reader reader) throws UnusableFileException {
        Map<?, ?> yaml = from.map(load(reader), "the file");
        from.only(yaml, ENTRIES, "the file");
        List<Table.Column> cleaned = new ArrayList<>();
        for (Map.Entry<?, ?> column : from.map(yaml.get("columns"), "columns").entrySet()) {
            String name = String.valueOf(column.getKey());
            numbers.put(name, cleaned.size());
            cleaned.add(columnOf(name, column.getValue()));
        }
        List<Comparison> comparisons = new ArrayList<>();
        for (Map.Entry<?, ?> comparison :
                from.map(yaml.get("comparisons"), "comparisons").entrySet()) {
            comparisons.add(comparison(String.valueOf(comparison.getKey()), comparison.getValue()));
        }
        List<BlockingRule> blocking = rules(yaml.get("blocking"), "blocking");
        Map<?, ?> thresholds =
                yaml.get("thresholds") == null ? Map.of() : from.map(yaml.get("thresholds"), "thresholds");
        from.only(thresholds, Set.of("join", "split"), "thresholds");
        String name = from.text(yaml, "name");
        int version = (int) from.number(yaml, "version", 1, "the file");
        List<BlockingRule> training = yaml.get("training") == null ? blocking : rules(yaml.get("training"), "training");
        double prior = from.number(yaml, "prior", 1e-4, "the file");
        double join = from.number(thresholds, "join", 0.95, "thresholds");
        double split = from.number(thresholds, "split", Math.min(join, 0.5), "thresholds");
        var besides = new GuardsYaml(from, columns);
        Guards guards = besides.guards(yaml.get("guards"), comparisons);
        Doubt.Limits doubts = besides.doubts(yaml.get("doubts"));
        Model model = from.made(
                () -> new Model(name, version, comparisons, blocking, training, prior, join, split, guards, doubts));
        return new ModelFile(
                String.valueOf(yaml.get("about") == null ? "" : yaml.get("about")),
                from.text(yaml, "id"),
                cleaned,
                model,
                sentences(yaml.get("learnt")));
    }

    private List<String> sentences(@Nullable Object value) throws UnusableFileException {
        return value == null
                ? List.of()
                : from.list(value, "learnt").stream().map(String::valueOf).toList();
    }

    /** Steps alone, or {@code {steps: […], list: "|"}} where a cell is a list. */
    private Table.Column columnOf(String name, @Nullable Object value) throws UnusableFileException {
        String place = "columns, " + name;
        if (!(value instanceof Map<?, ?> entries)) {
            return new Table.Column(name, cleaning(value, place));
        }
        from.only(entries, Set.of("steps", "list"), place);
        if (!(entries.get("list") instanceof String divider) || divider.isBlank()) {
            throw from.unusable(place, "needs under “list” what stands between the values of a cell, such as \"|\"");
        }
        return new Table.Column(name, cleaning(entries.get("steps"), place), divider.strip());
    }

    private Comparison comparison(String name, @Nullable Object value) throws UnusableFileException {
        String place = "comparisons, " + name;
        Map<?, ?> entries = from.map(value, place);
        from.only(entries, Set.of("column", "exchanged-with", "levels"), place);
        int column = columns.number(String.valueOf(entries.get("column")), place);
        List<?> written = from.list(entries.get("levels"), place + ", levels");
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            levels.add(level(from.map(written.get(i), place), place + ", level " + (i + 1), i, written.size()));
        }
        Object other = entries.get("exchanged-with");
        int exchangedWith = other == null ? Comparison.NO_OTHER : columns.number(String.valueOf(other), place);
        return from.made(() -> new Comparison(name, column, exchangedWith, levels));
    }

    private Level level(Map<?, ?> level, String place, int at, int of) throws UnusableFileException {
        Likeness likeness = null;
        for (Map.Entry<?, ?> entry : level.entrySet()) {
            String key = String.valueOf(entry.getKey());
            if (!OF_LEVEL.contains(key)) {
                if (likeness != null) {
                    throw from.unusable(place, "has two likenesses; a level has one, and the last has none");
                }
                likeness = Likenesses.read(key, entry.getValue())
                        .orElseThrow(() -> from.unusable(
                                place,
                                "does not know “" + key + ": " + entry.getValue() + "”; likenesses are "
                                        + Likenesses.KNOWN));
            }
        }
        if (!(level.get("name") instanceof String name)) {
            throw from.unusable(place, "needs a name in plain words, such as “same surname”");
        }
        Likeness found = likeness;
        // Before anything is learnt: the closest level nine times in ten for one person, the last nine in ten for
        // strangers.
        double usualM = at == 0 ? 0.9 : 0.1 / (of - 1);
        double usualU = at == of - 1 ? 0.9 : 0.1 / (of - 1);
        double m = from.number(level, "m", usualM, place);
        double u = from.number(level, "u", usualU, place);
        return from.made(() -> new Level(name, found, Boolean.TRUE.equals(level.get("by-frequency")), m, u));
    }

    private List<BlockingRule> rules(@Nullable Object value, String place) throws UnusableFileException {
        List<BlockingRule> rules = new ArrayList<>();
        for (Object rule : from.list(value, place)) {
            List<BlockingRule.Part> parts = new ArrayList<>();
            for (Object part : rule instanceof List<?> several ? several : List.of(String.valueOf(rule))) {
                String[] written = String.valueOf(part).split(":");
                List<CleaningStep> steps = new ArrayList<>();
                for (int i = 1; i < written.length; i++) {
                    steps.add(step(written[i].strip(), place));
                }
                parts.add(new BlockingRule.Part(
                        String.valueOf(part), columns.number(written[0].strip(), place), new Cleaning(steps)));
            }
            rules.add(from.made(() -> new BlockingRule(parts)));
        }
        if (rules.isEmpty()) {
            throw from.unusable(place, "needs a rule such as [surname, date_of_birth]");
        }
        return rules;
    }

    private Cleaning cleaning(@Nullable Object value, String place) throws UnusableFileException {
        List<CleaningStep> steps = new ArrayList<>();
        for (Object name : value == null ? List.of() : from.list(value, place)) {
            steps.add(step(String.valueOf(name), place));
        }
        return new Cleaning(steps);
    }

    private CleaningStep step(String name, String place) throws UnusableFileException {
        return CleaningStep.named(name)
                .orElseThrow(() -> from.unusable(
                        place,
                        "does not know the step “" + name + "”; steps are "
                                + java.util.Arrays.stream(CleaningStep.values())
                                        .map(CleaningStep::written)
                                        .collect(Collectors.joining(", "))));
    }

    private @Nullable Object load(Reader reader) throws UnusableFileException {
        try {
            return new Load(LoadSettings.builder().setLabel(from.file()).build()).loadFromReader(reader);
        } catch (YamlEngineException wrong) {
            throw new UnusableFileException("The model " + from.file() + " is not YAML: " + wrong.getMessage(), wrong);
        }
    }
}
