package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.turnstone.linkage.PartialDate;
import uk.turnstone.linkage.Sex;

class PersonWeightsTest {

    /** A record as names/birth date/sex/postcodes/PNC, several divided by +. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            name and birth date alone are a question         | Wren Dipper/1990-02-03//             | Wren Dipper/1990-02-03//              | a question
            with the same home they are enough               | Wren Dipper/1990-02-03/F/QA1 1AA     | Wren Dipper/1990-02-03/F/QA1 1AA      | joined
            a slip in the surname at the same home           | Wren Dipper/1990-02-03/F/QA1 1AA     | Wren Diper/1990-02-03/F/QA1 1AA       | joined
            a familiar form at another home                  | Robert Dipper/1990-02-03/M/QA1 1AA   | Bob Dipper/1990-02-03/M/QB2 2BB       | a question
            a maiden name, with the birth date and the home  | Wren Dipper/1990-02-03/F/QA1 1AA     | Wren Coot/1990-02-03/F/QA1 1AA        | a question
            a maiden name that one of them knows             | Wren Dipper+Wren Coot/1990-02-03/F/QA1 1AA | Wren Coot/1990-02-03/F/QA1 1AA  | joined
            day and month exchanged                          | Wren Dipper/1990-02-03/F/QA1 1AA     | Wren Dipper/1990-03-02/F/QA1 1AA      | joined
            a former home                                    | Wren Dipper/1990-02-03/F/QB2 2BB+QA1 1AA | Wren Dipper/1990-02-03/F/QA1 1AA  | joined
            brother and sister                               | Wren Dipper/1990-02-03/F/QA1 1AA     | Robin Dipper/1990-02-03/M/QA1 1AA     | apart
            a shared name alone                              | Wren Dipper/1990-02-03/F/QA1 1AA     | Wren Dipper/1971-11-20/F/QB2 2BB      | apart
            """)
    void whatTwoRecordsWeigh(String what, String one, String other, String expected) {
        Evidence evidence = PersonWeights.of(List.of(record(1, one)), List.of(record(2, other)))
                .orElseThrow();
        double weight = evidence.explanation().weight();
        assertThat(weight < evidence.apart() ? "apart" : weight < evidence.one() ? "a question" : "joined")
                .as("%s: %s", what, evidence.words())
                .isEqualTo(expected);
    }

    @Test
    void theClosestTwoRecordsCountAndWhatNeitherSaysIsLeftOut() {
        Evidence evidence = PersonWeights.of(
                        List.of(record(1, "Robin Finch/1971-11-20//"), record(2, "Wren Dipper/1990-02-03/F/")),
                        List.of(record(3, "Wren Dipper/1990-02-03/F/QA1 1AA")))
                .orElseThrow();
        assertThat(evidence.words())
                .isEqualTo(
                        "same forename +6.1; same surname +8.8; same birth date +13.2; same sex +0.7; postcode not known"
                                + " +0.0; any two records −19.9; together 470 to 1 for");
        assertThat(PersonWeights.of(List.of(), List.of(record(3, "Wren Dipper/1990-02-03/F/"))))
                .isEmpty();
    }

    private static RecordOnFile record(long id, String written) {
        String[] parts = written.strip().split("/", -1);
        return new RecordOnFile(
                id,
                1,
                PartialDate.parse(parts[1]).orElseThrow(),
                parts[2].equals("F") ? Sex.FEMALE : parts[2].equals("M") ? Sex.MALE : Sex.NOT_KNOWN,
                each(parts[0])
                        .map(name -> RecordOnFile.Name.of(1, name, null, null))
                        .toList(),
                List.of(),
                each(parts[3])
                        .map(postcode -> new RecordOnFile.Address(1, "residence", null, postcode, false))
                        .toList());
    }

    private static Stream<String> each(String several) {
        return Stream.of(several.split("\\+")).filter(one -> !one.isBlank());
    }
}
