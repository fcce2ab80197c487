package uk.turnstone.linkage.name;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TwoWaysOfFoldingTest {

    @Property
    void theShortWayGivesWhatTheLongWayGives(@ForAll("typed") String name) {
        assertThat(NameFold.fold(name)).isEqualTo(NameFold.inFull(name));
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ascii().ofMaxLength(30),
                Arbitraries.strings().withChars("aZ9 '`-.,/é").ofMaxLength(12));
    }
}
