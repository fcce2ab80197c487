package uk.turnstone.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Problems;

/** The beginning of a partner's file, with what has been chosen for it or is proposed. */
record MatchColumnsView(List<String> header, List<List<String>> rows) {
    private static final int SHOWN = 20;
    private static final int LOOKED_AT = 200;
    private static final int LONGEST = 30;

    static MatchColumnsView of(Rows rows) {
        List<String> header = rows.header();
        List<List<String>> first = new ArrayList<>();
        while (first.size() < LOOKED_AT && rows.next()) {
            List<String> cells = new ArrayList<>(rows.cells());
            while (cells.size() < header.size()) {
                cells.add("");
            }
            first.add(cells.subList(0, header.size()));
        }
        return new MatchColumnsView(header, first);
    }

    /** What was chosen; for a column that nobody has chosen for, what is likeliest. */
    Map<String, String> chosen(Format format, Matching choices, LocalDate today) {
        Map<String, String> likely = HeadingProposals.of(format, header, rows, today);
        likely.keySet().removeAll(choices.headings().keySet());
        likely.values().removeAll(choices.headings().values());
        likely.putAll(choices.headings());
        return likely;
    }

    MatchColumnsPage page(FileToMatch file, Map<String, String> chosen, Problems problems) {
        List<MatchColumnsPage.Field> needed = new ArrayList<>();
        List<MatchColumnsPage.Field> rest = new ArrayList<>();
        List<Column> columns = file.format().columns();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            int place = place(chosen.getOrDefault(column.name(), ""));
            (column.required() ? needed : rest)
                    .add(new MatchColumnsPage.Field(
                            MatchForm.column(i),
                            column.name(),
                            ColumnWords.rules(column),
                            place < 0 ? "" : Integer.toString(place)));
        }
        return new MatchColumnsPage(
                file.address(),
                file.name(),
                file.format().title(),
                needed,
                rest,
                choices(),
                header,
                rows.stream().limit(SHOWN).toList(),
                unread(header, chosen),
                problems);
    }

    /** Headings that nothing reads. */
    static List<String> unread(List<String> header, Map<String, String> chosen) {
        List<String> read = chosen.values().stream().map(Formats::plain).toList();
        return header.stream()
                .filter(heading -> !heading.isBlank() && !read.contains(Formats.plain(heading)))
                .toList();
    }

    private int place(String heading) {
        for (int i = 0; i < header.size(); i++) {
            if (!heading.isBlank() && Formats.plain(header.get(i)).equals(Formats.plain(heading))) {
                return i;
            }
        }
        return -1;
    }

    private List<Choice> choices() {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", "Not in this file")));
        for (int i = 0; i < header.size(); i++) {
            if (!header.get(i).isBlank()) {
                choices.add(new Choice(Integer.toString(i), header.get(i) + example(i)));
            }
        }
        return choices;
    }

    /** The first value under a heading: it tells more than many a heading. */
    private String example(int cell) {
        return rows.stream()
                .map(row -> row.get(cell).strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> ": " + (value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value))
                .orElse("");
    }
}
