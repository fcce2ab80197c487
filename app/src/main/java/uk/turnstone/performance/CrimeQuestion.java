package uk.turnstone.performance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What somebody asks of recorded crime.
 *
 * @param area code of an authority, all or outside
 * @param period 2024-01 or 2018-Q4
 * @param byWard wards of the authority
 * @param against beside the same months a year before
 */
public record CrimeQuestion(String area, String period, boolean byWard, boolean against) {

    /** Address of the same answer as a file. */
    public String csvAddress() {
        return "/figures/crime.csv?area=" + encoded(area) + "&period=" + encoded(period) + (byWard ? "&by=ward" : "")
                + (against ? "&against=previous-year" : "");
    }

    /** Wards are of one borough: for all areas the wish is passed over. */
    CrimeScope scope() {
        boolean borough = !area.equals(CrimeScope.ALL) && !area.equals(CrimeScope.OUTSIDE);
        return new CrimeScope(area, byWard && borough);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
