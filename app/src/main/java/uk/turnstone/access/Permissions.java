package uk.turnstone.access;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Who may have what, by role, kind of information and relation to the case. What no rule gives is denied. The database decides
 * again, row by row, from the same rules; how far agreements and restrictions narrow them is decided there and in
 * {@link Policy}.
 */
public final class Permissions {

    /**
     * A role or a data category with the title that pages show.
     *
     * @param name as in the rules
     * @param title in words
     */
    public record Titled(String name, String title) {}

    private final RuleBook rules;
    private final Map<String, Titled> roles = new java.util.LinkedHashMap<>();
    private final Map<String, Titled> categories = new java.util.LinkedHashMap<>();
    private final Map<String, String> sides = new HashMap<>();
    private final Map<String, String> roleSides = new HashMap<>();
    private final Map<String, List<String>> purposes = new HashMap<>();
    private final Map<String, Boolean> glassOf = new HashMap<>();
    private final Map<String, Boolean> glassFor = new HashMap<>();
    private final Map<String, String> whenBarred = new HashMap<>();
    private final Map<String, Marking> markings = new HashMap<>();

    /** Permissions by the table of access that comes with the application. */
    public static Permissions shipped() {
        return new Permissions(AccessTable.read());
    }

    Permissions(AccessTable table) {
        rules = new RuleBook(table);
        for (var row : table.rows("roles")) {
            String role = row.getField("role");
            roles.put(role, new Titled(role, row.getField("title")));
            roleSides.put(role, row.getField("side"));
            purposes.put(role, List.of(row.getField("purposes").split("; ")));
            glassOf.put(role, row.getField("break_glass").equals("may-ask"));
        }
        for (var row : table.rows("categories")) {
            String category = row.getField("category");
            categories.put(category, new Titled(category, row.getField("title")));
            sides.put(category, row.getField("side"));
            glassFor.put(category, row.getField("break_glass").equals("may-ask"));
            whenBarred.put(category, row.getField("when_barred"));
            markings.put(category, Marking.of(row.getField("marking"), row.getField("side")));
        }
    }

    /**
     * The marking of what a role takes with these kinds of information: the highest among theirs. What names no kind may
     * name people on record, and is sensitive; and what is sensitive in the hands of a role that works with those who are
     * harmed is about them, whatever page it stands on.
     */
    public Marking marking(String role, Collection<String> of) {
        Marking marking = of.stream()
                .map(category -> Objects.requireNonNull(markings.get(category), category))
                .reduce(Marking::orMore)
                .orElse(Marking.SENSITIVE);
        return marking.compareTo(Marking.SENSITIVE) >= 0
                        && List.of("victim", "both-by-panel").contains(side(role))
                ? Marking.THE_HARMED
                : marking;
    }

    /** Whether whoever acts in this context may read this kind of information anywhere at all. */
    public Decision may(Context context, String category) {
        return may(context.role(), category);
    }

    /** Whether a role may read this kind of information anywhere at all, and the most it may read. */
    public Decision may(String role, String category) {
        return Relation.IN_THE_TABLE.stream()
                .map(relation -> may(role, category, relation, Act.READ))
                .filter(Decision::yes)
                .max(Comparator.comparing(Decision::level, (a, b) -> a.below(b) ? -1 : b.below(a) ? 1 : 0))
                .orElseGet(() -> may(role, category, Relation.OWN, Act.READ));
    }

    /** Whether rows of this kind are shown to them as they stand, of some case: in full, or those of their own agency. */
    public boolean reads(Context context, String category) {
        Level most = may(context, category).level();
        return most == Level.FULL || most == Level.OWN_PART;
    }

    /**
     * Whether a role may read at least so much of this kind of information of some case that is so near or farther.
     *
     * @param least a mark and a number count alike
     */
    public boolean reads(String role, String category, Level least, Relation nearest) {
        return Relation.IN_THE_TABLE.stream()
                .filter(relation -> relation.compareTo(nearest) >= 0)
                .anyMatch(relation ->
                        !may(role, category, relation, Act.READ).level().below(least));
    }

    /** Whether a role may do this with this kind of information anywhere at all. */
    public boolean may(Context context, String category, Act act) {
        return Relation.IN_THE_TABLE.stream().anyMatch(relation -> may(context.role(), category, relation, act)
                .yes());
    }

    /** Whether a role may do this with this kind of information where it stands so to the case. */
    public Decision may(String role, String category, Relation relation, Act act) {
        String what = title(categories, category);
        String who = title(roles, role);
        if (relation == Relation.BARRED) {
            return new Decision.No("No: there is nothing here that you may see.");
        }
        Rule rule = rules.rule(role, category, relation);
        Level level = rule == null ? Level.NONE : rule.of(act);
        if (rule != null && level != Level.NONE) {
            return new Decision.Yes(level, rule.why());
        }
        return new Decision.No(
                Relation.IN_THE_TABLE.stream().anyMatch(other -> Optional.ofNullable(rules.rule(role, category, other))
                                .map(near -> near.of(act) != Level.NONE)
                                .orElse(false))
                        ? "No: the role “" + who + "” has “" + what + "” of other cases, not of this one."
                        : behindTheWall(role, category)
                                ? "No: “" + what + "” is held on the other side of the wall from the role “" + who
                                        + "”."
                                : "No: the role “" + who + "” does not work with “" + what + "”.");
    }

    /**
     * Whether the wall stands between a role and a kind of information: a role of the offender's side has nothing of what is
     * held on the victim's side, whatever any other rule says.
     */
    public boolean behindTheWall(String role, String category) {
        String of = sides.get(category);
        return "offender".equals(roleSides.get(role)) && ("victim".equals(of) || "panel".equals(of));
    }

    /**
     * Whether break-glass may be asked for: by a role that may ask, for a kind that may be asked for, where there is more to be
     * read on one's own case than on this one, and where that is more than a mark.
     */
    public boolean mayAskToBreakGlass(String role, String category, Relation relation) {
        Level own = may(role, category, Relation.OWN, Act.READ).level();
        return Objects.equals(glassOf.get(role), true)
                && Objects.equals(glassFor.get(category), true)
                && relation != Relation.OWN
                && relation != Relation.BARRED
                && own.isContent()
                && may(role, category, relation, Act.READ).level().below(own);
    }

    /** What somebody learns who may not read it. */
    public Existence existence(String role, String category, Relation relation) {
        String barred = whenBarred.get(category);
        Level read = may(role, category, relation, Act.READ).level();
        if (read != Level.NONE) {
            return relation == Relation.UNRELATED && read == Level.FLAG ? Existence.AGENCY_CONTACT : Existence.KNOWN;
        }
        if ("open".equals(barred)) {
            return Existence.OPEN;
        }
        boolean bySetting = relation == Relation.BARRED
                && "by-setting".equals(barred)
                && "offender".equals(sides.get(category))
                && !"none".equals(roleSides.get(role))
                && may(role, category, Relation.OWN, Act.READ).yes();
        return bySetting ? Existence.BY_SETTING : Existence.HIDDEN;
    }

    public Optional<Rule> rule(String role, String category, Relation relation) {
        return Optional.ofNullable(rules.rule(role, category, relation));
    }

    public List<Titled> roles() {
        return List.copyOf(roles.values());
    }

    public List<Titled> categories() {
        return List.copyOf(categories.values());
    }

    /** On which side of the wall each data category stands, by its name. */
    public Map<String, String> sides() {
        return Map.copyOf(sides);
    }

    /** On which side of the wall a role works: offender, victim, both-by-panel, governance, none. */
    public String side(String role) {
        return Objects.requireNonNull(roleSides.get(role), role);
    }

    /** Purposes for which a role works, the usual one first. */
    public List<String> purposes(String role) {
        return Objects.requireNonNull(purposes.get(role), role);
    }

    private static String title(Map<String, Titled> of, String name) {
        Titled titled = of.get(name);
        if (titled == null) {
            throw new IllegalArgumentException("Not in the table of access: " + name);
        }
        return titled.title();
    }
}
