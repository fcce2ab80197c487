package uk.turnstone.linkage.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CheckedNumbersTest {

    @Property
    void aPncNumberMadeFromYearAndSerialIsReadBackInEveryWriting(
            @ForAll @IntRange(min = 1940, max = 2039) int year, @ForAll @IntRange(max = 9_999_999) int serial) {
        PncId made = PncId.of(year, serial);
        String letter = made.canonical().substring(12);
        assertThat(PncId.parse(made.canonical())).contains(made);
        assertThat(PncId.parse(made.canonical().replace("/", ""))).contains(made);
        assertThat(PncId.parse("%02d/%d%s".formatted(year % 100, serial, letter)))
                .contains(made);
        assertThat(PncId.parse("%02d%d%s".formatted(year % 100, serial, letter)))
                .contains(made);
    }

    @Property
    void oneWrongDigitInAPncNumberIsAlwaysNoticed(
            @ForAll @IntRange(min = 1900, max = 2099) int year,
            @ForAll @IntRange(max = 9_999_999) int serial,
            @ForAll @IntRange(min = 2, max = 11) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String right = PncId.of(year, serial).canonical();
        net.jqwik.api.Assume.that(right.charAt(place) != '/');
        assertThat(PncId.parse(withDigitMoved(right, place, by))).isEmpty();
    }

    @Property
    void oneWrongDigitInACroNumberIsAlwaysNoticed(
            @ForAll @IntRange(max = 99) int year,
            @ForAll @IntRange(max = 999_999) int serial,
            @ForAll @IntRange(max = 5) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        assertThat(CroId.parse(withDigitMoved(CroId.of(year, serial).canonical(), place, by)))
                .isEmpty();
    }

    @Property
    void aCroNumberMadeFromYearAndSerialIsReadBack(
            @ForAll @IntRange(max = 99) int year, @ForAll @IntRange(max = 999_999) int serial) {
        assertThat(CroId.parse(CroId.of(year, serial).canonical())).contains(CroId.of(year, serial));
        assertThat(CroId.parse(CroId.ofFile(year, serial).canonical())).contains(CroId.ofFile(year, serial));
    }

    @Property
    void oneWrongDigitInAnNhsNumberIsAlwaysNoticed(
            @ForAll @IntRange(max = 899_999) int serial,
            @ForAll @IntRange(max = 9) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String wrong = withDigitMoved(NhsNumber.ofSerial(serial).canonical(), place, by);
        assertThat(NhsNumber.parse(wrong)).isEmpty();
    }

    @Test
    void testNhsNumbersAreAllDifferentRisingAndOfTheTestRange() {
        Set<NhsNumber> made = new HashSet<>();
        NhsNumber last = null;
        for (int serial = 0; serial < 900_000; serial += serial < 5_000 ? 1 : 997) {
            NhsNumber number = NhsNumber.ofSerial(serial);
            assertThat(number.canonical()).startsWith("999");
            assertThat(last == null || last.compareTo(number) < 0).isTrue();
            made.add(number);
            last = number;
        }
        assertThat(made).hasSizeGreaterThan(5_000);
        assertThat(NhsNumber.ofSerial(0)).hasToString("9990000018");
        assertThat(NhsNumber.ofSerial(1).spaced()).isEqualTo("999 000 0026");
    }

    @Test
    void anArrestSummonsNumberIsCheckedWithoutItsUnit() {
        assertThat(Asn.of("1417000100000410969Y")).isEqualTo(Asn.of("14/1700/01/410969Y"));
        assertThat(Asn.parse("1417990100000410969Y")).isPresent();
        assertThat(Asn.parse("1418000100000410969Y")).isEmpty();
    }

    @Test
    void aWrongNumberIsRefusedWithASentence() {
        assertThatThrownBy(() -> PncId.of("2012/0001234X"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "“2012/0001234X” is not a PNC number. It should look like 2012/0001234Y, and its last letter"
                                + " must fit the digits before it.");
        assertThatThrownBy(() -> NhsNumber.of("12312")).hasMessageContaining("not an NHS number");
        assertThatThrownBy(() -> new NhsNumber("9990000019")).hasMessageContaining("not an NHS number");
        assertThatThrownBy(() -> Crn.of("X1")).hasMessageContaining("not a probation CRN");
        assertThatThrownBy(() -> NhsNumber.ofSerial(900_000)).hasMessageContaining("0 to 899,999");
        assertThatThrownBy(() -> PncId.of(1899, 1)).hasMessageContaining("1900 to 2099");
    }

    private static String withDigitMoved(String number, int place, int by) {
        char moved = (char) ('0' + (number.charAt(place) - '0' + by) % 10);
        return number.substring(0, place) + moved + number.substring(place + 1);
    }
}
