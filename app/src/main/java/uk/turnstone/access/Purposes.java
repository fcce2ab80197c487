package uk.turnstone.access;

import java.util.Comparator;
import java.util.List;

/**
 * For which of the purposes of their role somebody works: nobody chooses it, the place in the product does. Where a place
 * names none that the role has, it is the role's usual one, since a place gives no purpose and takes none away.
 */
public final class Purposes {
    private final Permissions permissions;
    private final List<Place> places;

    Purposes(AccessTable table, Permissions permissions) {
        this.permissions = permissions;
        places = table.rows("places").stream()
                .map(row -> new Place(
                        row.getField("path"), List.of(row.getField("purposes").split("; "))))
                .sorted(Comparator.comparingInt((Place place) -> place.path().length())
                        .reversed())
                .toList();
    }

    /**
     * The purpose of whoever works in a role at a place.
     *
     * @param path of the page, without what is asked of it
     */
    public String at(String role, String path) {
        List<String> held = permissions.purposes(role);
        return places.stream()
                .filter(place -> place.holds(path))
                .findFirst()
                .flatMap(place ->
                        place.purposes().stream().filter(held::contains).findFirst())
                .orElse(held.getFirst());
    }

    private record Place(String path, List<String> purposes) {
        boolean holds(String asked) {
            return asked.equals(path) || asked.startsWith(path + "/") || asked.startsWith(path + ".");
        }
    }
}
