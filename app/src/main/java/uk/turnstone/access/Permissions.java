package uk.turnstone.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who may read what, by role and data category. What no rule allows is denied. The database decides again, row by row,
 * from the same rules.
 */
public final class Permissions {

    /**
     * A row of the table of access.
     *
     * @param role name of the role
     * @param category name of the data category
     * @param reach whose rows
     * @param why the reason in one sentence
     */
    public record Rule(String role, String category, Decision.Reach reach, String why) {}

    /**
     * A role or a data category with the title that pages show.
     *
     * @param name as in the rules
     * @param title in words
     */
    public record Titled(String name, String title) {}

    private record Question(String role, String category) {}

    private final List<Titled> roles;
    private final List<Titled> categories;
    private final Map<String, String> sides = new HashMap<>();
    private final Map<Question, Rule> rules = new HashMap<>();

    /** Permissions by the table of access that comes with the application. */
    public static Permissions shipped() {
        return new Permissions(AccessTable.read());
    }

    Permissions(AccessTable table) {
        roles = table.rows("roles").stream()
                .map(row -> new Titled(row.getField("role"), row.getField("title")))
                .toList();
        categories = table.rows("categories").stream()
                .map(row -> new Titled(row.getField("category"), row.getField("title")))
                .toList();
        table.rows("categories").forEach(row -> sides.put(row.getField("category"), row.getField("side")));
        for (var row : table.rows("rules")) {
            var reach = row.getField("reach").equals("partnership")
                    ? Decision.Reach.PARTNERSHIP
                    : Decision.Reach.OWN_AGENCY;
            var rule = new Rule(row.getField("role"), row.getField("category"), reach, row.getField("why"));
            rules.put(new Question(rule.role(), rule.category()), rule);
        }
    }

    /** Whether whoever acts in this context may read this kind of information. */
    public Decision may(Context context, String category) {
        return may(context.role(), category);
    }

    /** Whether a role may read this kind of information. */
    public Decision may(String role, String category) {
        String what = title(categories, category);
        Rule rule = rules.get(new Question(role, category));
        if (rule == null) {
            return new Decision.No("No: the role “" + title(roles, role) + "” does not work with “" + what + "”.");
        }
        return new Decision.Yes(rule.reach(), rule.why());
    }

    public @Nullable Rule rule(String role, String category) {
        return rules.get(new Question(role, category));
    }

    public List<Titled> roles() {
        return roles;
    }

    public List<Titled> categories() {
        return categories;
    }

    /** On which side of the wall each data category stands, by its name: offender, victim, governance, none. */
    public Map<String, String> sides() {
        return Map.copyOf(sides);
    }

    private static String title(List<Titled> of, String name) {
        return of.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not in the table of access: " + name))
                .title();
    }
}
