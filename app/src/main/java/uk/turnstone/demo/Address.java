package uk.turnstone.demo;

import java.util.Locale;
import uk.turnstone.demo.District.Lsoa;
import uk.turnstone.demo.District.SnapPoint;

/**
 * A home on an invented street.
 *
 * @param line house number, street and town
 * @param postcode of the unallocated area NK
 */
record Address(String line, String postcode) {
    private static final String INWARD_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    static Address drawn(Chance chance, SaltmarshVale area) {
        District district = Weighted.of(area.districts(), District::population).pick(chance);
        Lsoa lsoa = chance.one(district.lsoas());
        return on(chance, district, chance.one(lsoa.places()));
    }

    /** A door of a street. */
    static Address on(Chance chance, District district, SnapPoint street) {
        int house = chance.between(1, 120);
        String flat = chance.happens(0.1) ? "Flat " + chance.between(1, 9) + ", " : "";
        // One postcode to twenty houses, as on a real street.
        char first = INWARD_LETTERS.charAt(StrictMath.floorMod(street.point().lon(), INWARD_LETTERS.length()));
        char second = INWARD_LETTERS.charAt(house / 20);
        return new Address(
                String.format(Locale.ROOT, "%s%d %s, %s", flat, house, street.street(), district.name()),
                street.postcodeSector() + first + second);
    }
}
