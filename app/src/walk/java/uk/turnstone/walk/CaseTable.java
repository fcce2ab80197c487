package uk.turnstone.walk;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who gets what of which case: docs/security/access-matrix-cases.csv. Lines whose method is “roles” come first and give a
 * name to a set of roles; a cell of the others names sets and roles, or nobody.
 */
public final class CaseTable {
    private final List<CaseRow> rows;
    private final Map<String, Set<String>> sets = new HashMap<>();

    private CaseTable(List<NamedCsvRecord> lines) {
        lines.stream().filter(CaseTable::isSet).forEach(line -> sets.put(line.getField("route"), roles(line, "own case")));
        rows = lines.stream().filter(line -> !isSet(line)).map(this::row).toList();
    }

    public static CaseTable read(Path file) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return new CaseTable(reader.stream().toList());
        }
    }

    /** Routes whose address names something, or that list people, and that have no line here. */
    public List<String> without(List<Route> routes) {
        Set<Route> written = rows.stream().map(CaseRow::route).collect(Collectors.toSet());
        return routes.stream()
                .filter(route -> route.names() && !written.contains(route))
                .map(route -> route.path() + "," + route.method())
                .sorted()
                .toList();
    }

    /** Lines of routes that there are none of. */
    public List<String> tooMany(List<Route> routes) {
        return rows.stream()
                .map(CaseRow::route)
                .filter(route -> !routes.contains(route))
                .map(Route::toString)
                .toList();
    }

    /** Every role that some line names. */
    public Set<String> roles() {
        return Stream.concat(
                        sets.values().stream(),
                        rows.stream().flatMap(row -> row.to().values().stream()))
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<CaseRow> rows() {
        return rows;
    }

    private static boolean isSet(NamedCsvRecord line) {
        return line.getField("method").equals("roles");
    }

    private CaseRow row(NamedCsvRecord line) {
        Map<CaseKind, Set<String>> to = new EnumMap<>(CaseKind.class);
        for (CaseKind kind : CaseKind.values()) {
            to.put(kind, roles(line, kind.column()));
        }
        return new CaseRow(
                new Route(line.getField("route"), line.getField("method")),
                Stream.of(line.getField("names").split(" and ")).filter(name -> !name.isBlank()).toList(),
                line.getField("shows"),
                to);
    }

    private Set<String> roles(NamedCsvRecord line, String column) {
        String cell = line.getField(column);
        Set<String> roles = new LinkedHashSet<>();
        Arrays.stream(cell.split("; ")).filter(part -> !part.isBlank() && !part.equals("nobody")).forEach(part -> {
            Set<String> set = sets.get(part);
            roles.addAll(set == null ? List.of(part.split(" ")) : set);
        });
        return roles;
    }
}
