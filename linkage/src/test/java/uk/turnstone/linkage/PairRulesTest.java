package uk.turnstone.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PairRulesTest {

    @ParameterizedTest(name = "{3}: {0}")
    @CsvFileSource(resources = "pairs.csv", numLinesToSkip = 1, delimiter = '|')
    void twoRecordsAreJoinedReviewedOrLeft(String then, String a, String b, String why) {
        assertThat(verdict(a, b)).as(why).isEqualTo(then);
        assertThat(verdict(b, a)).as(why + ", the other way round").isEqualTo(then);
    }

    @Test
    void aLinkSaysWhyInSentences() {
        LinkResult result = new CarefulLinker()
                .link(
                        List.of(
                                WrittenRecord.open(1, "police;Wren Mary/Dipper;1984-04-03;PNC 2012/0001234Y;@TS24 8AA"),
                                WrittenRecord.open(2, "probation;Wren/Dipper;1984-04-03;PNC 2012/0001234Y;@TS24 8AA")),
                        CandidateSource.NONE);
        assertThat(result.links())
                .containsExactly(new Link(
                        1,
                        2,
                        LinkRule.SHARED_NUMBER,
                        List.of(
                                "Both carry PNC number 2012/0001234Y.",
                                "Both are named WREN DIPPER.",
                                "Both were born on 3 April 1984.",
                                "Both give the postcode TS24 8AA.")));
    }

    private static String verdict(String first, String second) {
        Verdict verdict =
                PairRules.compare(Profile.of(WrittenRecord.open(1, first)), Profile.of(WrittenRecord.open(2, second)));
        return switch (verdict) {
            case Verdict.Joined joined -> joined.link().rule().name();
            case Verdict.ForReview review -> "review " + review.finding().kind();
            case Verdict.Unrelated unrelated -> "nothing";
        };
    }
}
