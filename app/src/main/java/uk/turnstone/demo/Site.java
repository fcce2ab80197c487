package uk.turnstone.demo;

import java.util.Locale;
import uk.turnstone.demo.District.Lsoa;
import uk.turnstone.demo.District.SnapPoint;

/**
 * A place that somebody is called to.
 *
 * @param uprn unique property reference number, of a range that begins with 990 and is in use nowhere
 * @param longitude decimal degrees, or empty where only the address is known
 */
record Site(Address address, String uprn, String longitude, String latitude, String lsoaCode, String lsoaName) {
    static Site at(Address address) {
        return new Site(address, uprn(address), "", "", "", "");
    }

    static Site drawn(Chance chance, SaltmarshVale area) {
        District district = Weighted.of(area.districts(), District::population).pick(chance);
        Lsoa lsoa = chance.one(district.lsoas());
        SnapPoint point = chance.one(lsoa.places());
        Address address = Address.on(chance, district, point);
        return new Site(
                address,
                uprn(address),
                Polygon.Point.degrees(point.point().lon()),
                Polygon.Point.degrees(point.point().lat()),
                lsoa.code(),
                lsoa.name());
    }

    private static String uprn(Address address) {
        long hash = 0xcbf29ce484222325L;
        String text = address.line() + "|" + address.postcode();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return String.format(Locale.ROOT, "990%09d", StrictMath.floorMod(hash ^ (hash >>> 29), 1_000_000_000L));
    }
}
