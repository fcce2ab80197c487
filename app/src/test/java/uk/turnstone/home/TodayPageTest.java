package uk.turnstone.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.turnstone.web.TodayLine;
import uk.turnstone.web.TodaySection;

class TodayPageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final TodayLine OWN = line("Ned Knot", true, "Joan Chalk, Probation", true);
    private static final TodayLine COLLEAGUES = line("Rae Scoter", false, "P Feldspar, Probation", false);
    private static final TodayLine TEAMS =
            TodayLine.ofTheTeam("Sid Bittern", "/people/3", "arrested", "Sun 22 Nov", false);

    private static TodayLine line(String subject, boolean late, String whose, boolean mine) {
        return new TodayLine(subject, "/plans/actions/1", "Ring the college.", "due Tue 24 Nov", late, whose, mine);
    }

    private static TodayPage page(String whose, TodayLine... lines) {
        var section = new TodaySection(160, "Actions", "Person", List.of(lines), "None.");
        return TodayPage.of(TODAY, List.of(section), whose, List.of());
    }

    @Test
    void onesOwnLinesAndTheTeamsComeWithoutThoseOfColleaguesAsLongAsThereIsOneOfOnesOwn() {
        TodayPage page = page("", OWN, COLLEAGUES, TEAMS);
        assertThat(page.due().getFirst().lines()).containsExactly(OWN, TEAMS);
        assertThat(page.mine()).isEqualTo(2);
        assertThat(page.all()).isEqualTo(3);
        assertThat(page.choice()).isTrue();
        assertThat(page.headings(page.due().getFirst())).containsExactly("Person", "What", "When");
    }

    @Test
    void whoHasNothingOfTheirOwnSeesTheTeamsDayAtOnce() {
        assertThat(page("", COLLEAGUES, TEAMS).due().getFirst().lines()).containsExactly(COLLEAGUES, TEAMS);
        assertThat(page("mine", COLLEAGUES, TEAMS).due().getFirst().lines()).containsExactly(TEAMS);
    }

    @Test
    void theTeamsDaySaysWhoseEachLineIs() {
        TodayPage page = page("team", OWN, COLLEAGUES);
        assertThat(page.due().getFirst().lines()).containsExactly(OWN, COLLEAGUES);
        assertThat(page.headings(page.due().getFirst())).containsExactly("Person", "What", "When", "Whose");
        assertThat(page.due().getFirst().worst()).isEqualTo("1 late");
    }

    @Test
    void aSectionWithoutALineStaysIfItHasSomethingToSayOfThat() {
        assertThat(page("mine", COLLEAGUES).due()).hasSize(1);
        var silent = new TodaySection(300, "Rows", "File", List.of(), "");
        assertThat(TodayPage.of(TODAY, List.of(silent), "", List.of()).due()).isEmpty();
    }

    @Test
    void theDayIsWrittenOut() {
        assertThat(page("").day()).isEqualTo("Monday 23 November");
    }
}
