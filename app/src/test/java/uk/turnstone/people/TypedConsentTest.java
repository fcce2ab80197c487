package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.turnstone.access.ConsentKind;
import uk.turnstone.web.Problem;

class TypedConsentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate BORN = LocalDate.of(2009, 4, 3);
    private static final ConsentKind WORK = new ConsentKind(
            "childrens-work",
            "Work with a child",
            "children",
            "",
            List.of(ConsentKind.PARENT, ConsentKind.THEMSELVES),
            "");

    private static TypedConsent by(String givenBy, String from, String until) {
        return new TypedConsent(
                "childrens-work",
                "given",
                "01/11/2026",
                givenBy,
                "Their mother, Wren",
                "signed form",
                "What the sessions are for.",
                from,
                until,
                "",
                "");
    }

    private static List<String> wrong(TypedConsent typed, @Nullable LocalDate born) {
        return typed.problems(WORK, null, born, TODAY).stream()
                .map(Problem::field)
                .toList();
    }

    @Test
    void aParentsConsentEndsByItselfTheDayBeforeTheChildIs18() {
        TypedConsent typed = by(ConsentKind.PARENT, "01/11/2026", "");
        assertThat(wrong(typed, BORN)).isEmpty();
        assertThat(typed.said(null, BORN).until()).isEqualTo(LocalDate.of(2027, 4, 2));
        assertThat(typed.said(null, null).until()).as("birth date not known").isNull();
        assertThat(by(ConsentKind.THEMSELVES, "01/11/2026", "").said(null, BORN).until())
                .as("their own goes on")
                .isNull();
    }

    @Test
    void aParentDoesNotAnswerForSomebodyOf18NorPastThatDay() {
        assertThat(wrong(by(ConsentKind.PARENT, "01/11/2026", "02/04/2027"), BORN))
                .isEmpty();
        assertThat(wrong(by(ConsentKind.PARENT, "01/11/2026", "03/04/2027"), BORN))
                .containsExactly("until");
        assertThat(wrong(by(ConsentKind.PARENT, "01/11/2026", ""), LocalDate.of(2008, 11, 1)))
                .containsExactly("givenBy");
        assertThat(wrong(by(ConsentKind.PARENT, "01/11/2026", ""), LocalDate.of(2008, 11, 2)))
                .isEmpty();
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        var nothing = new TypedConsent("", "", "", "", "", "", "", "", "", "", "");
        assertThat(nothing.problems(null, null, null, TODAY).stream().map(Problem::field))
                .containsExactly("kind", "answer", "asked", "how", "explained", "from");
        assertThat(wrong(by("every adult of the household", "31/10/2026", "30/10/2026"), null))
                .containsExactly("givenBy", "from", "until");
    }
}
