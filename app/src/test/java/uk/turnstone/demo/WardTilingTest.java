package uk.turnstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WardTilingTest {
    /** All 38 wards of an area drawn with any seed: well inside the outer line every point lies in exactly one. */
    @Property(tries = 200)
    void wardsNeitherOverlapNorLeaveGaps(
            @ForAll @IntRange(min = 0, max = 15) int seed,
            @ForAll @IntRange(min = 1_012_000, max = 1_588_000) int lon,
            @ForAll @IntRange(min = 53_905_000, max = 54_255_000) int lat) {
        List<Polygon> wards = wards(seed);
        assertThat(wards).hasSize(38);
        Polygon.Point at = new Polygon.Point(lon, lat);
        assertThat(wards.stream().filter(ward -> ward.contains(at)).count()).isEqualTo(1);
    }

    @Property(tries = 50)
    void noPointFarOffLiesInAWard(
            @ForAll @IntRange(min = 0, max = 15) int seed, @ForAll @IntRange(min = 0, max = 980_000) int lon) {
        assertThat(wards(seed)).noneMatch(ward -> ward.contains(new Polygon.Point(lon, 54_000_000)));
    }

    @Property(tries = 16)
    void ringsRunAnticlockwise(@ForAll @IntRange(min = 0, max = 15) int seed) {
        assertThat(wards(seed)).allSatisfy(ward -> assertThat(doubledArea(ward)).isPositive());
    }

    private static List<Polygon> wards(int seed) {
        return SaltmarshVale.drawn(Chance.of(seed).part("area")).districts().stream()
                .flatMap(district -> district.wards().stream())
                .map(District.Ward::boundary)
                .toList();
    }

    private static double doubledArea(Polygon polygon) {
        double area = 0;
        for (int i = 0; i < polygon.ring().size(); i++) {
            Polygon.Point a = polygon.ring().get(i);
            Polygon.Point b = polygon.ring().get((i + 1) % polygon.ring().size());
            area += (double) a.lon() * b.lat() - (double) b.lon() * a.lat();
        }
        return area;
    }
}
