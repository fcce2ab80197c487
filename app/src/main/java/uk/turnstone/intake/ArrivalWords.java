package uk.turnstone.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Words;

/** What the strips say: a letter to see, a sentence to hear. */
final class ArrivalWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d", Locale.UK);
    private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private ArrivalWords() {}

    static String state(Strip.State state) {
        return switch (state) {
            case CAME -> "came";
            case LATE -> "came late";
            case MISSED -> "did not come";
            case NOT_DUE -> "not due yet";
            case NOT_EXPECTED -> "not expected then";
        };
    }

    static ArrivalsPage.Mark mark(Strip.Cell cell) {
        Arrival arrival = cell.arrival();
        String words = state(cell.state())
                + switch (cell.state()) {
                    case CAME, LATE -> " " + came(arrival);
                    case MISSED, NOT_DUE -> ", due " + Words.moment(cell.due());
                    case NOT_EXPECTED -> "";
                };
        return new ArrivalsPage.Mark(
                letter(cell.state()),
                cell.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                words);
    }

    private static String came(@Nullable Arrival arrival) {
        return arrival == null
                ? ""
                : Words.moment(arrival.published()) + ", " + Words.number(arrival.read())
                        + (arrival.read() == 1 ? " row" : " rows");
    }

    private static String letter(Strip.State state) {
        return switch (state) {
            case CAME -> "C";
            case LATE -> "L";
            case MISSED -> "N";
            case NOT_DUE -> "·";
            case NOT_EXPECTED -> "–";
        };
    }

    /** “Mon 23”, “23 Nov” for the week from that Monday, “Nov 2026”. */
    static List<String> headings(Rhythm.Every every, LocalDate today) {
        DateTimeFormatter words =
                switch (every) {
                    case DAY -> DAY;
                    case WEEK -> WEEK;
                    case MONTH -> MONTH;
                };
        return Strip.periods(every, today).stream()
                .map(period -> words.format(period).replace("Sept", "Sep"))
                .toList();
    }
}
