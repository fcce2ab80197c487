package uk.turnstone.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.turnstone.access.Entry;
import uk.turnstone.access.Marking;

/**
 * What a file or a print says of itself, wherever it turns up.
 *
 * @param recipient for whom it is
 * @param at when it was taken
 * @param purpose what it was taken for
 * @param marking protective marking
 * @param until last day on which it is to be kept; null where it may be kept for ever
 * @param request number of the request, by which the trail finds who took it
 */
public record Stamp(
        String recipient,
        LocalDateTime at,
        String purpose,
        Marking marking,
        @Nullable LocalDate until,
        String request) {
    private static final String TITLE = "About this file";
    private static final List<String> LABELS =
            List.of("Marking: ", "For: ", "Taken: ", "Purpose: ", "Keep until: ", "Request: ", "Rows: ");

    /** For somebody else, who may keep it. */
    public Stamp handedTo(String other) {
        return new Stamp(other, at, purpose, marking, null, request);
    }

    /** As the trail keeps it. */
    public Entry.Handling handling() {
        return new Entry.Handling(recipient, marking.words(), until);
    }

    /**
     * Line by line, as it stands under the rows of a file.
     *
     * @param rows how many rows the file holds: one that broke off on its way has no such line
     */
    public List<String> lines(long rows) {
        List<String> lines = new ArrayList<>();
        lines.add(TITLE);
        lines.add(LABELS.get(0) + marking.words());
        lines.add(LABELS.get(1) + recipient);
        lines.add(LABELS.get(2) + Words.moment(at));
        lines.add(LABELS.get(3) + purpose);
        if (until != null) {
            lines.add(LABELS.get(4) + Words.day(until) + ", then destroy it");
        }
        lines.add(LABELS.get(5) + request);
        lines.add(LABELS.get(6) + Words.number(rows) + ", the file is whole");
        return lines;
    }

    /**
     * Under the rows of comma-separated values: an empty row, which ends the table for a spreadsheet, then a line to a
     * row, all as wide as the table.
     *
     * @param rows how many rows the file holds
     * @param width how many columns it has
     */
    public List<List<String>> rows(long rows, int width) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(Collections.nCopies(width, ""));
        for (String line : lines(rows)) {
            List<String> row = new ArrayList<>(Collections.nCopies(width, ""));
            row.set(0, line);
            cells.add(row);
        }
        return cells;
    }

    /** In one line, as it stands on every page of a print. */
    public String inOneLine() {
        return marking.words() + " · for " + recipient + " · " + Words.moment(at) + " · " + purpose
                + (until == null ? "" : " · keep until " + Words.day(until) + ", then destroy it") + " · request "
                + request;
    }

    /** Short enough for the foot of a printed sheet. */
    public String inShort() {
        return "For " + recipient + ", " + Words.moment(at) + (until == null ? "" : ", keep until " + Words.day(until));
    }

    /** Whether a row of a file that comes back is a line of its stamp, and no row of the list. */
    public static boolean isLine(List<String> cells) {
        return !cells.isEmpty()
                && (cells.getFirst().equals(TITLE) || LABELS.stream().anyMatch(cells.getFirst()::startsWith))
                && cells.stream().skip(1).allMatch(String::isBlank);
    }
}
