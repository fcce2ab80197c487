package uk.turnstone.demo;

import java.util.List;
import uk.turnstone.demo.Polygon.Point;

/**
 * A borough of the invented area.
 *
 * @param code pretended GSS code
 * @param letters three letters of the council
 * @param population mid-2020
 * @param postcodes outward codes of the district
 */
record District(String code, String letters, String name, int population, List<String> postcodes, List<Ward> wards) {

    /** A ward with its boundary and the small areas that it is made of. */
    record Ward(String code, String name, Polygon boundary, List<Lsoa> lsoas) {}

    /** A lower-layer super output area; its name begins with its authority's name. */
    record Lsoa(String code, String name, List<SnapPoint> places) {}

    /** One of the few points to which the police move every crime nearby, for anonymity. */
    record SnapPoint(String street, Point point, String postcodeSector) {}

    List<Lsoa> lsoas() {
        return wards.stream().flatMap(ward -> ward.lsoas().stream()).toList();
    }
}
