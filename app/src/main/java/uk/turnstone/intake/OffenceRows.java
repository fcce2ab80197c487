package uk.turnstone.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.history.OffenceLists;

/** Leads the published rows of the lists of offences to those lists. */
final class OffenceRows {
    private OffenceRows() {}

    /**
     * What keeps a row from being one of a list: its days and words are taken as they stand, so that they must stand in one
     * form.
     */
    static List<Problem> problems(Map<String, String> row) {
        List<Problem> problems = new ArrayList<>();
        for (String column : List.of("valid_from", "valid_to")) {
            String value = row.getOrDefault(column, "").strip();
            if (!value.isEmpty() && !isDay(value)) {
                problems.add(new Problem(column, value, "A day of a list is written 2020-04-01."));
            }
        }
        return problems;
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    static void take(
            JdbcClient sql, int delivery, Format.Content content, List<Map<String, String>> rows, Instant now) {
        if (content == Format.Content.OFFENCE_GROUPS) {
            OffenceLists.putGroups(sql, rows, delivery, now);
        } else {
            OffenceLists.putWeights(sql, rows, delivery, now);
        }
    }
}
