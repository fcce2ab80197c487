package uk.turnstone.linkage.io;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
            "guards");
    private static final Set<String> OF_LEVEL = Set.of("name", "m", "u", "by-frequency");

    private final String file;
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    ModelYaml(String file) {
        this.file = file;
    }

    ModelFile read(Reader reader) throws UnusableFileException {
        Map<?, ?> yaml = map(load(reader), "the file");
        only(yaml, ENTRIES, "the file");
        List<Table.Column> cleaned = new ArrayList<>();
        for (Map.Entry<?, ?> column : map(yaml.get("columns"), "columns").entrySet()) {
            String name = String.valueOf(column.getKey());
            columns.put(name, cleaned.size());
            cleaned.add(new Table.Column(name, cleaning(column.getValue(), "columns, " + name)));
        }
        List<Comparison> comparisons = new ArrayList<>();
        for (Map.Entry<?, ?> comparison :
                map(yaml.get("comparisons"), "comparisons").entrySet()) {
            comparisons.add(comparison(String.valueOf(comparison.getKey()), comparison.getValue()));
        }
        List<BlockingRule> blocking = rules(yaml.get("blocking"), "blocking");
        Map<?, ?> thresholds = yaml.get("thresholds") == null ? Map.of() : map(yaml.get("thresholds"), "thresholds");
        only(thresholds, Set.of("join", "split"), "thresholds");
        String name = text(yaml, "name");
        int version = (int) number(yaml, "version", 1, "the file");
        List<BlockingRule> training = yaml.get("training") == null ? blocking : rules(yaml.get("training"), "training");
        double prior = number(yaml, "prior", 1e-4, "the file");
        double join = number(thresholds, "join", 0.95, "thresholds");
        double split = number(thresholds, "split", Math.min(join, 0.5), "thresholds");
        Guards guards = guards(yaml.get("guards"), comparisons);
        Model model = made(() -> new Model(name, version, comparisons, blocking, training, prior, join, split, guards));
        return new ModelFile(
                String.valueOf(yaml.get("about") == null ? "" : yaml.get("about")), text(yaml, "id"), cleaned, model);
    }

    private Comparison comparison(String name, @Nullable Object value) throws UnusableFileException {
        String place = "comparisons, " + name;
        Map<?, ?> entries = map(value, place);
        only(entries, Set.of("column", "exchanged-with", "levels"), place);
        int column = column(String.valueOf(entries.get("column")), place);
        List<?> written = list(entries.get("levels"), place + ", levels");
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            levels.add(level(map(written.get(i), place), place + ", level " + (i + 1), i, written.size()));
        }
        Object other = entries.get("exchanged-with");
        int exchangedWith = other == null ? Comparison.NO_OTHER : column(String.valueOf(other), place);
        return made(() -> new Comparison(name, column, exchangedWith, levels));
    }

    private Level level(Map<?, ?> level, String place, int at, int of) throws UnusableFileException {
        Likeness likeness = null;
        for (Map.Entry<?, ?> entry : level.entrySet()) {
            String key = String.valueOf(entry.getKey());
            if (!OF_LEVEL.contains(key)) {
                if (likeness != null) {
                    throw unusable(place, "has two likenesses; a level has one, and the last has none");
                }
                likeness = Likenesses.read(key, entry.getValue())
                        .orElseThrow(() -> unusable(
                                place,
                                "does not know “" + key + ": " + entry.getValue() + "”; likenesses are "
                                        + Likenesses.KNOWN));
            }
        }
        if (!(level.get("name") instanceof String name)) {
            throw unusable(place, "needs a name in plain words, such as “same surname”");
        }
        Likeness found = likeness;
        // Before anything is learnt: the closest level nine times in ten for one person, the last nine in ten for
        // strangers.
        double usualM = at == 0 ? 0.9 : 0.1 / (of - 1);
        double usualU = at == of - 1 ? 0.9 : 0.1 / (of - 1);
        double m = number(level, "m", usualM, place);
        double u = number(level, "u", usualU, place);
        return made(() -> new Level(name, found, Boolean.TRUE.equals(level.get("by-frequency")), m, u));
    }

    private Guards guards(@Nullable Object value, List<Comparison> comparisons) throws UnusableFileException {
        if (value == null) {
            return Guards.NONE;
        }
        String place = "guards";
        Map<?, ?> entries = map(value, place);
        only(entries, Set.of("twins", "own-number", "protected"), place);
        Optional<Guards.Twins> twins = Optional.empty();
        if (entries.get("twins") != null) {
            Map<?, ?> written = map(entries.get("twins"), place + ", twins");
            only(written, Set.of("same", "apart", "unless"), place + ", twins");
            List<Integer> same = columns(written.get("same"), place + ", twins, same");
            int apart =
                    comparisons.stream().map(Comparison::name).toList().indexOf(String.valueOf(written.get("apart")));
            if (apart < 0) {
                throw unusable(
                        place + ", twins",
                        "needs under “apart” a comparison by which twins differ; there are "
                                + comparisons.stream().map(Comparison::name).collect(Collectors.joining(", ")));
            }
            List<Integer> unless = written.get("unless") == null
                    ? List.of()
                    : columns(written.get("unless"), place + ", twins, unless");
            twins = Optional.of(made(() -> new Guards.Twins(same, apart, unless)));
        }
        return new Guards(twins, guard(entries, "own-number"), guard(entries, "protected"));
    }

    private int guard(Map<?, ?> entries, String entry) throws UnusableFileException {
        Object name = entries.get(entry);
        return name == null ? Guards.NO_COLUMN : column(String.valueOf(name), "guards, " + entry);
    }

    private List<Integer> columns(@Nullable Object value, String place) throws UnusableFileException {
        List<Integer> found = new ArrayList<>();
        for (Object name : list(value, place)) {
            found.add(column(String.valueOf(name), place));
        }
        return found;
    }

    private List<BlockingRule> rules(@Nullable Object value, String place) throws UnusableFileException {
        List<BlockingRule> rules = new ArrayList<>();
        for (Object rule : list(value, place)) {
            List<BlockingRule.Part> parts = new ArrayList<>();
            for (Object part : rule instanceof List<?> several ? several : List.of(String.valueOf(rule))) {
                String[] written = String.valueOf(part).split(":");
                List<CleaningStep> steps = new ArrayList<>();
                for (int i = 1; i < written.length; i++) {
                    steps.add(step(written[i].strip(), place));
                }
                parts.add(new BlockingRule.Part(
                        String.valueOf(part), column(written[0].strip(), place), new Cleaning(steps)));
            }
            rules.add(made(() -> new BlockingRule(parts)));
        }
        if (rules.isEmpty()) {
            throw unusable(place, "needs a rule such as [surname, date_of_birth]");
        }
        return rules;
    }

    private Cleaning cleaning(@Nullable Object value, String place) throws UnusableFileException {
        List<CleaningStep> steps = new ArrayList<>();
        for (Object name : value == null ? List.of() : list(value, place)) {
            steps.add(step(String.valueOf(name), place));
        }
        return new Cleaning(steps);
    }

    private CleaningStep step(String name, String place) throws UnusableFileException {
        return CleaningStep.named(name)
                .orElseThrow(() -> unusable(
                        place,
                        "does not know the step “" + name + "”; steps are "
                                + java.util.Arrays.stream(CleaningStep.values())
                                        .map(CleaningStep::written)
                                        .collect(Collectors.joining(", "))));
    }

    private int column(String name, String place) throws UnusableFileException {
        Integer number = columns.get(name);
        if (number == null) {
            throw unusable(
                    place,
                    "names the column “" + name + "”, which is not under “columns”: "
                            + String.join(", ", columns.keySet()));
        }
        return number;
    }

    private @Nullable Object load(Reader reader) throws UnusableFileException {
        try {
            return new Load(LoadSettings.builder().setLabel(file).build()).loadFromReader(reader);
        } catch (YamlEngineException wrong) {
            throw new UnusableFileException("The model " + file + " is not YAML: " + wrong.getMessage(), wrong);
        }
    }

    private Map<?, ?> map(@Nullable Object value, String place) throws UnusableFileException {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw unusable(place, "should hold entries such as “name: person”");
    }

    private List<?> list(@Nullable Object value, String place) throws UnusableFileException {
        if (value instanceof List<?> list) {
            return list;
        }
        throw unusable(place, "should be a list, in [brackets] or with a dash before each");
    }

    private void only(Map<?, ?> entries, Set<String> known, String place) throws UnusableFileException {
        for (Object entry : entries.keySet()) {
            if (!known.contains(String.valueOf(entry))) {
                throw unusable(
                        place,
                        "does not know “" + entry + "”; entries are "
                                + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    private String text(Map<?, ?> yaml, String entry) throws UnusableFileException {
        if (yaml.get(entry) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw unusable("the file", "needs an entry “" + entry + "”");
    }

    private double number(Map<?, ?> yaml, String entry, double usual, String place) throws UnusableFileException {
        Object value = yaml.get(entry);
        if (value == null) {
            return usual;
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw unusable(place, "needs a number for “" + entry + "” and has “" + value + "”");
    }

    /** What a part of a model refuses is said with the file's name. */
    private <T> T made(Supplier<T> part) throws UnusableFileException {
        try {
            return part.get();
        } catch (IllegalArgumentException e) {
            throw new UnusableFileException("The model " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private UnusableFileException unusable(String place, String rest) {
        return new UnusableFileException("The model " + file + ", " + place + ": " + rest + ".");
    }
}
