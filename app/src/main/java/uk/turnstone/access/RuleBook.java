package uk.turnstone.access;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The table of access (rules.txt), read and worked out to a rule for each role, kind of information and relation that is
 * given anything. The file says at its head how it is written.
 */
final class RuleBook {
    private static final Pattern ROW =
            Pattern.compile("([FSGPC-]{4}) ([FSGPC-]{4}) ([a-z+* -]+?)((?: [lsx]=[FSGPC-]{4})*) : (.+)");
    private static final Set<String> NOT_EVERYBODY = Set.of("service-offender", "service-victim", "system");

    private final Map<String, Limits> categories = new LinkedHashMap<>();
    private final Map<String, Boolean> caseload = new LinkedHashMap<>();
    private final Map<List<Object>, Rule> rules = new HashMap<>();

    private record Limits(boolean ofCases, Level list, Level search, Level export) {}

    private record Written(List<Level> read, List<Level> write, Map<Character, List<Level>> otherwise, String why) {}

    RuleBook(AccessTable table) {
        for (NamedCsvRecord row : table.rows("categories")) {
            categories.put(
                    row.getField("category"),
                    new Limits(
                            row.getField("about").equals("case"),
                            Level.named(row.getField("list")),
                            Level.named(row.getField("search")),
                            Level.named(row.getField("export"))));
        }
        table.rows("roles")
                .forEach(row -> caseload.put(
                        row.getField("role"), row.getField("exports").equals("caseload")));
        read(table.text("rules.txt"));
    }

    @Nullable Rule rule(String role, String category, Relation relation) {
        return rules.get(List.of(role, category, relation));
    }

    List<Rule> all() {
        return List.copyOf(rules.values());
    }

    private void read(String text) {
        String category = "";
        List<Map.Entry<String, Written>> everybody = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("@")) {
                give(category, everybody, named);
                category = line.substring(1).strip();
                if (!categories.containsKey(category)) {
                    throw new IllegalArgumentException("rules.txt: no kind of information is called " + category);
                }
            } else if (!line.isBlank() && !line.startsWith("#")) {
                Matcher row = ROW.matcher(line);
                if (!row.matches()) {
                    throw new IllegalArgumentException("rules.txt: this row cannot be read: " + line);
                }
                Written written = written(row);
                for (String role : row.group(3).strip().split(" ")) {
                    if (role.equals("*") || role.equals("+staff")) {
                        everybody.add(Map.entry(role, written));
                    } else {
                        named.add(role);
                        give(role, category, written);
                    }
                }
            }
        }
        give(category, everybody, named);
    }

    /** Rows for everybody give to those whom no row of the category names; both lists are empty afterwards. */
    private void give(String category, List<Map.Entry<String, Written>> everybody, Set<String> named) {
        for (var row : everybody) {
            for (String role : caseload.keySet()) {
                boolean staff = !role.equals("public") && !role.equals("operator");
                if (!named.contains(role)
                        && !NOT_EVERYBODY.contains(role)
                        && (row.getKey().equals("*") || staff)) {
                    give(role, category, row.getValue());
                }
            }
        }
        everybody.clear();
        named.clear();
    }

    private void give(String role, String category, Written written) {
        Limits limits = java.util.Objects.requireNonNull(categories.get(category));
        Boolean exportsCaseload = caseload.get(role);
        if (exportsCaseload == null) {
            throw new IllegalArgumentException("rules.txt: no role is called " + role);
        }
        for (Relation relation : Relation.IN_THE_TABLE) {
            int column = relation.ordinal();
            Level read = written.read().get(column);
            var rule = new Rule(
                    role,
                    category,
                    relation,
                    read,
                    otherwise(written, 'l', column, list(limits, relation, read)),
                    otherwise(written, 's', column, read == Level.COUNT ? Level.NONE : read.atMost(limits.search())),
                    otherwise(written, 'x', column, export(limits, relation, read, exportsCaseload)),
                    written.write().get(column),
                    written.why());
            if (read != Level.NONE || rule.write() != Level.NONE) {
                rules.put(List.of(role, category, relation), rule);
            }
        }
    }

    private static Level list(Limits limits, Relation relation, Level read) {
        return limits.ofCases() && relation == Relation.UNRELATED ? Level.NONE : read.atMost(limits.list());
    }

    private static Level export(Limits limits, Relation relation, Level read, boolean exportsCaseload) {
        boolean reached =
                !limits.ofCases() || relation == Relation.OWN || (relation != Relation.UNRELATED && exportsCaseload);
        return reached ? read.atMost(limits.export()) : Level.NONE;
    }

    private static Level otherwise(Written written, char which, int column, Level derived) {
        List<Level> said = written.otherwise().get(which);
        return said == null ? derived : said.get(column);
    }

    private static Written written(Matcher row) {
        Map<Character, List<Level>> otherwise = new HashMap<>();
        for (String said : row.group(4).strip().split(" ")) {
            if (!said.isEmpty()) {
                otherwise.put(said.charAt(0), levels(said.substring(2)));
            }
        }
        return new Written(levels(row.group(1)), levels(row.group(2)), otherwise, row.group(5));
    }

    private static List<Level> levels(String letters) {
        return letters.chars().mapToObj(letter -> Level.of((char) letter)).toList();
    }
}
