package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesOnceTest {
    @Test
    void namesThatDifferInCapitalsOnlyAreOneWrittenAsPeopleWriteIt() {
        assertThat(NamesOnce.of(List.of("Jackdaw DUNLIN", "Jackdaw Dunlin", "Jack Dunlin")))
                .containsExactly("Jackdaw Dunlin", "Jack Dunlin");
    }

    @Test
    void aNameThatIsOnlyKnownInCapitalsStaysAsItIs() {
        assertThat(NamesOnce.of(List.of("Rissa COUCAL"))).containsExactly("Rissa COUCAL");
    }

    @Test
    void anAccentMakesAnotherName() {
        assertThat(NamesOnce.of(List.of("Apus Spói", "Apus Spoi"))).hasSize(2);
    }
}
