package uk.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CrimeOriginTest {
    private static final CrimeOrigin.Reporter REAL = new CrimeOrigin.Reporter("Cleveland Police", false);
    private static final CrimeOrigin.Reporter INVENTED = new CrimeOrigin.Reporter("Saltmarsh Vale Police", true);

    @Test
    void whatAForceOfEnglandAndWalesReportsIsCreditedAsItsPublisherAsks() {
        assertThat(CrimeOrigin.words(List.of(REAL)))
                .isEqualTo("Positions are the police's anonymised points. Crime reported by Cleveland Police:"
                        + " data.police.uk, Open Government Licence v3.0.");
    }

    @Test
    void whatTheDemonstrationBroughtIsCalledInventedEvenInTheNameOfARealForce() {
        assertThat(CrimeOrigin.words(List.of(INVENTED)))
                .isEqualTo("Crime reported by Saltmarsh Vale Police: invented for the demonstration.");
        assertThat(CrimeOrigin.words(List.of(new CrimeOrigin.Reporter("Cleveland Police", true))))
                .doesNotContain("data.police.uk");
        assertThat(CrimeOrigin.words(List.of(REAL, INVENTED))).contains("data.police.uk", "invented");
    }

    @Test
    void outlinesAreCreditedByWhereTheyCameFrom() {
        assertThat(new WardShapes.Origin("E06000001.json", false, true).words())
                .contains("E06000001.json", "Ordnance Survey");
        assertThat(new WardShapes.Origin("E06990001.json", true, false).words())
                .isEqualTo("invented for the demonstration.");
        assertThat(new WardShapes.Origin("E06000001.json", true, true).words()).doesNotContain("Ordnance Survey");
    }
}
