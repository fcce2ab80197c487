package uk.turnstone.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.turnstone.intake.Format.AddressPart;
import uk.turnstone.intake.Format.EventPart;
import uk.turnstone.intake.Format.IdentifierPart;
import uk.turnstone.intake.Format.MarkerPart;
import uk.turnstone.intake.Format.NamePart;
import uk.turnstone.intake.Format.PersonPart;
import uk.turnstone.intake.Format.PlacePart;
import uk.turnstone.intake.Format.Rule;
import uk.turnstone.intake.Format.TiePart;

/** Reads a format's definition; a mistake in it is refused with the place and the reason. */
final class FormatReader {
    private final String file;
    private final String definition;
    private final Definition root;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    private FormatReader(String file, String definition) {
        this.file = file;
        this.definition = definition;
        this.root = Definition.parse(file, definition);
    }

    static Format read(String file, String definition) {
        return new FormatReader(file, definition).format();
    }

    private Format format() {
        Format.Content content = Format.Content.valueOf(root.oneOf(
                "makes",
                "RECORDS",
                Arrays.stream(Format.Content.values()).map(Enum::name).toList()));
        Definition list = root.optional("columns");
        if (list != null) {
            list.each().forEach((name, definitionOfColumn) -> columns.put(name, column(name, definitionOfColumn)));
        }
        columns.values().forEach(column -> known(column.notBefore(), "not-before of " + column.name()));
        Definition person = root.optional("person");
        Definition place = root.optional("place");
        return new Format(
                root.text("format"),
                root.number("version", 1),
                root.text("title"),
                root.text("about"),
                root.text("agency"),
                root.text("agreement"),
                root.flag("any-agency"),
                Format.DeliveryKind.valueOf(root.oneOf("delivery", null, List.of("SNAPSHOT", "INCREMENT", "PERIOD"))),
                content,
                root.text("raw-category"),
                root.number("accept-rejected-percent", 20) / 100.0,
                List.copyOf(columns.values()),
                known(root.texts("key"), "key"),
                known(root.texts("period"), "period"),
                person == null ? null : person(person),
                root.list("events").stream().map(this::event).toList(),
                place == null ? null : place(place),
                root.list("rules").stream().map(this::rule).toList(),
                root.textOrElse("example", ""),
                definition);
    }

    private Column column(String name, Definition definition) {
        ColumnType type;
        try {
            type = ColumnType.named(definition.text("type"));
        } catch (IllegalArgumentException e) {
            throw definition.mistake("type", "there is no type " + definition.text("type"));
        }
        Map<String, String> codes = definition.codes("codes");
        if (codes.isEmpty() == (type == ColumnType.CODE || type == ColumnType.CODES)) {
            throw definition.mistake("codes", "codes belong to the types code and codes, and only to them");
        }
        String from = definition.textOr("from", null);
        String pattern = definition.textOr("pattern", null);
        return new Column(
                name,
                type,
                definition.flag("required"),
                definition.flag("may-be-missing"),
                definition.number("maximum", type == ColumnType.TEXT ? 500 : 100),
                definition.flag("past"),
                from == null ? null : LocalDate.parse(from),
                definition.textOr("not-before", null),
                pattern == null ? null : Pattern.compile(pattern),
                definition.decimalOr("at-least", null),
                definition.decimalOr("at-most", null),
                codes);
    }

    private PersonPart person(Definition d) {
        Definition address = d.optional("address");
        return new PersonPart(
                d.text("category"),
                d.list("names").stream()
                        .map(n -> new NamePart(
                                n.textOrElse("use", "as recorded"),
                                known(n.textOr("given", null), "given"),
                                known(n.textOr("family", null), "family"),
                                known(n.textOr("full", null), "full"),
                                n.flag("several")))
                        .toList(),
                known(d.textOr("birth", null), "birth"),
                known(d.textOr("sex", null), "sex"),
                d.textOr("equality-category", null),
                known(d.textOr("ethnicity", null), "ethnicity"),
                d.textOr("ethnicity-list", null),
                known(d.textOr("died", null), "died"),
                d.list("identifiers").stream()
                        .map(i -> new IdentifierPart(i.text("type"), known1(i.text("column"))))
                        .toList(),
                address == null
                        ? null
                        : new AddressPart(
                                address.text("category"),
                                known(address.textOr("address", null), "address"),
                                known(address.textOr("postcode", null), "postcode"),
                                known(address.textOr("kind", null), "kind"),
                                known(address.textOr("confidential", null), "confidential"),
                                known(address.textOr("uprn", null), "uprn")),
                d.list("ties").stream().map(this::tie).toList(),
                marker(d.optional("marker")));
    }

    private TiePart tie(Definition d) {
        return new TiePart(
                d.text("category"),
                known(d.textOr("kind", null), "kind"),
                d.textOr("always", null),
                d.text("other-type"),
                known1(d.text("other")),
                known(d.textOr("from", null), "from"),
                known(d.textOr("to", null), "to"));
    }

    private @Nullable MarkerPart marker(@Nullable Definition d) {
        return d == null
                ? null
                : new MarkerPart(
                        d.text("category"),
                        known1(d.text("kind")),
                        known(d.textOr("reason", null), "reason"),
                        known(d.textOr("set-on", null), "set-on"),
                        known(d.textOr("review-on", null), "review-on"));
    }

    private Rule rule(Definition d) {
        return new Rule(
                Rule.Kind.valueOf(d.oneOf("rule", null, List.of("NOT_BEFORE", "AT_AGE", "PRESENT_WITH"))),
                known1(d.text("column")),
                known(d.textOr("other", null), "other"),
                d.number("years", 0),
                d.oneOf("then", "REJECT", List.of("REJECT", "FLAG")).equals("REJECT"),
                d.text("because"));
    }

    private EventPart event(Definition d) {
        return new EventPart(
                d.textOr("kind", null),
                known(d.textOr("kind-column", null), "kind-column"),
                d.text("category"),
                known1(d.text("at")),
                known(d.textOr("ended", null), "ended"),
                known(d.texts("occurrence"), "occurrence"),
                references(d.optional("references")),
                d.textOr("role", null),
                known(d.textOr("role-column", null), "role-column"),
                known(d.textOr("code", null), "code"),
                d.textOr("code-list", null),
                known(d.textOr("title", null), "title"),
                known(d.textOr("group", null), "group"),
                known(d.textOr("outcome", null), "outcome"),
                known(d.textOr("quantity", null), "quantity"),
                known(d.textOr("reported-by", null), "reported-by"),
                known(d.textOr("each", null), "each"),
                known(d.texts("details"), "details"));
    }

    private Map<String, String> references(@Nullable Definition d) {
        Map<String, String> references = d == null ? Map.of() : d.texts();
        references.values().forEach(column -> known(column, "references"));
        return references;
    }

    private PlacePart place(Definition d) {
        return new PlacePart(
                known1(d.text("longitude")),
                known1(d.text("latitude")),
                known1(d.text("lsoa-code")),
                known1(d.text("lsoa-name")),
                known(d.textOr("description", null), "description"),
                known(d.textOr("uprn", null), "uprn"),
                known(d.textOr("address", null), "address"),
                known(d.textOr("postcode", null), "postcode"),
                d.text("precision"));
    }

    private List<String> known(List<String> names, String where) {
        names.forEach(name -> known(name, where));
        return names;
    }

    private String known1(String name) {
        known(name, "a column");
        return name;
    }

    private @Nullable String known(@Nullable String name, String where) {
        if (name != null && !columns.containsKey(name)) {
            throw new IntakeTrouble(file + ": " + where + " names a column that is not there: " + name);
        }
        return name;
    }
}
