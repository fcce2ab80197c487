package uk.turnstone.demo;

import java.util.Locale;
import uk.turnstone.demo.District.Lsoa;
import uk.turnstone.demo.District.SnapPoint;
import uk.turnstone.demo.Polygon.Point;

/**
 * A place that calls come from, with its number in the national address list: invented, and of a range nobody uses.
 *
 * @param uprn twelve digits; empty where the agency did not look it up
 */
record Premises(
        String uprn,
        String line,
        String postcode,
        String longitude,
        String latitude,
        String lsoaCode,
        String lsoaName) {

    /** Some houses are called to again and again: one in eight calls comes from one of a hundredth of them. */
    static Premises drawn(Chance chance, SaltmarshVale area) {
        long number = chance.happens(0.125) ? chance.below(40) : 1_000 + chance.below(400_000);
        Chance own = Chance.of(0x5eaL).part("premises").part(number);
        District district = Weighted.of(area.districts(), District::population).pick(own);
        Lsoa lsoa = own.one(district.lsoas());
        SnapPoint street = own.one(lsoa.places());
        String line = String.format(Locale.ROOT, "%d %s, %s", own.between(1, 120), street.street(), district.name());
        return new Premises(
                uprn(number),
                line,
                street.postcodeSector() + "XX",
                Point.degrees(street.point().lon()),
                Point.degrees(street.point().lat()),
                lsoa.code(),
                lsoa.name());
    }

    /** A home as a call handler finds it in the address list. */
    static Premises of(Address home) {
        long number = 500_000
                + Math.floorMod(home.line().hashCode() * 31L + home.postcode().hashCode(), 400_000_000L);
        return new Premises(uprn(number), home.line(), home.postcode(), "", "", "", "");
    }

    private static String uprn(long number) {
        return String.format(Locale.ROOT, "9990%08d", number % 100_000_000);
    }
}
