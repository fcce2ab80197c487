package uk.turnstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LivesTest {
    private static final List<Life> LIVES = lives();

    private static List<Life> lives() {
        Chance chance = Chance.of(11);
        SaltmarshVale area = SaltmarshVale.drawn(chance.part("area"));
        return LongStream.range(1, 1_500)
                .boxed()
                .flatMap(number ->
                        new Household(NameStock.BIRDS, chance.part("households"), area, number).members().stream())
                .map(LifeStory::of)
                .toList();
    }

    @Test
    void nobodyIsUnderTenAtAnOffenceOrBornOutsideTheRange() {
        assertThat(LIVES).allSatisfy(life -> {
            assertThat(life.person.ageOn(DemoCalendar.TODAY)).isBetween(10, 75);
            assertThat(life.verdicts.stream().flatMap(v -> v.charges().stream()).map(Life.Charge::committed))
                    .allMatch(day -> life.person.ageOn(day) >= 10);
            assertThat(life.arrests)
                    .allMatch(arrest -> life.person.ageOn(arrest.charge().committed()) >= 10);
        });
    }

    @Test
    void nobodyOffendsOrIsArrestedInPrison() {
        assertThat(LIVES).allSatisfy(life -> {
            assertThat(life.arrests)
                    .noneMatch(arrest -> life.inCustody(arrest.charge().committed()));
            assertThat(life.arrests)
                    .noneMatch(arrest -> life.inCustody(arrest.at().toLocalDate()));
        });
    }

    @Test
    void whatIsDecidedWasDoneBefore() {
        assertThat(LIVES.stream().flatMap(life -> life.verdicts.stream())).allSatisfy(verdict -> {
            assertThat(verdict.charges()).allMatch(charge -> !charge.committed().isAfter(verdict.decided()));
            assertThat(verdict.decided()).isBeforeOrEqualTo(DemoCalendar.EXTRACTED);
        });
    }

    @Test
    void namesComeOnlyFromTheVocabularies() {
        Set<String> words = new HashSet<>(Vocabulary.SURNAMES);
        words.addAll(Vocabulary.ACCENTED_SURNAMES);
        words.addAll(Vocabulary.MALE_FORENAMES);
        words.addAll(Vocabulary.FEMALE_FORENAMES);
        Vocabulary.PARTICLES.forEach(p -> words.addAll(List.of(p.replace("-", ""), "O", "D")));
        Vocabulary.PARTICLES.forEach(p -> words.addAll(List.of(p.split(" "))));
        Stream.of(Vocabulary.OTHER_SCRIPT_SURNAMES, Vocabulary.OTHER_SCRIPT_FORENAMES, Vocabulary.NICKNAMES)
                .flatMap(List::stream)
                .forEach(words::addAll);
        Pattern parts = Pattern.compile("[ '-]");
        assertThat(LIVES).allSatisfy(life -> {
            Name name = life.person.name();
            String all = String.join(
                    " ",
                    name.surname(),
                    name.birthSurname(),
                    name.allForenames(),
                    name.nickname(),
                    String.join(" ", name.ownScript()));
            assertThat(parts.splitAsStream(all).filter(word -> !word.isEmpty())).allMatch(words::contains);
        });
    }

    @Test
    void namesShowEveryFormThatMakesLinkingHard() {
        List<Name> names = LIVES.stream().map(life -> life.person.name()).toList();
        assertThat(names).anyMatch(name -> name.forenames().isEmpty());
        assertThat(names).anyMatch(name -> name.surname().contains("-"));
        assertThat(names).anyMatch(name -> name.surname().contains("'"));
        assertThat(names).anyMatch(name -> name.surname().contains(" "));
        assertThat(names).anyMatch(Name::changed);
        assertThat(names).anyMatch(name -> !name.ownScript().isEmpty());
        assertThat(names).anyMatch(name -> !name.surname().equals(ascii(name.surname())));
        assertThat(LIVES.stream()
                                .map(life -> life.person.index() / Household.MOST + " " + life.person.born())
                                .toList()
                                .size()
                        - LIVES.stream()
                                .map(life -> life.person.index() / Household.MOST + " " + life.person.born())
                                .distinct()
                                .count())
                .as("twins")
                .isPositive();
    }

    private static String ascii(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[^\\x00-\\x7F]", "");
    }
}
