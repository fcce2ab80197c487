package uk.turnstone.cohorts;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Words;
import uk.turnstone.web.list.Cell;
import uk.turnstone.web.list.Row;

/** How the caseload of a cohort shows what it knows of a member. */
final class MemberCells {
    private static final int MONTHS_OF_A_YEAR = 12;

    private MemberCells() {}

    static Cell person(Row row) {
        return Cell.link(name(row), "/people/" + row.key("person_key"));
    }

    static Cell born(Row row) {
        return Cell.of(Words.birth(row.day("born_from"), row.day("born_to")));
    }

    static Cell months(Row row) {
        @Nullable String counts = row.text("months");
        List<Integer> months = counts == null
                ? List.of()
                : Arrays.stream(counts.split(",")).map(Integer::valueOf).toList();
        int first = Math.max(0, months.size() - MONTHS_OF_A_YEAR);
        return Cell.EMPTY.with(new Cell.Bars(
                months,
                "Arrests by month: " + sum(months.subList(first, months.size())) + " in this month and the 11 before, "
                        + sum(months.subList(0, first)) + " in the 12 before"));
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    static Cell change(Row row) {
        long before = row.number("year_before");
        long change = row.number("change");
        if (change == 0) {
            return Cell.EMPTY.and("same", Cell.Tone.MUTED);
        }
        return change > 0
                ? Cell.EMPTY.and("▲ from " + before, Cell.Tone.LATE)
                : Cell.EMPTY.and("▼ from " + before, Cell.Tone.GOOD);
    }

    static Cell actions(Row row) {
        long open = row.number("open");
        long late = row.number("how_late");
        String words = open == 0 ? "none" : open + (late == 0 ? "" : ", " + late + " late");
        return Cell.EMPTY.with(new Cell.Words(
                words,
                late > 0 ? Cell.Tone.LATE : Cell.Tone.PLAIN,
                "/plans/" + row.key("plan_key"),
                "for " + name(row)));
    }

    static Cell due(Row row) {
        return row.day("due") == null
                ? Cell.EMPTY.and("nothing due", Cell.Tone.MUTED)
                : Cell.of(Words.day(row.day("due")));
    }

    static Cell next(Row row) {
        @Nullable String owner = row.text("next");
        return owner == null ? Cell.EMPTY.and("nobody", Cell.Tone.MUTED) : Cell.of(owner);
    }

    static Cell membership(Row row) {
        String address = "/cohorts/memberships/" + row.key("membership_key");
        Cell leave = row.day("left_on") == null
                ? Cell.EMPTY
                        .andLink("Leave", address + "/leave", ": " + name(row))
                        .and("·", Cell.Tone.MUTED)
                : Cell.EMPTY;
        return leave.andLink("Correct", address + "/correct", "dates of " + name(row));
    }

    private static String name(Row row) {
        return Words.orNotKnown(row.text("name"));
    }
}
