package uk.turnstone.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.turnstone.history.Event;
import uk.turnstone.history.LifeLine;

/**
 * The page of a person.
 *
 * @param file what is known
 * @param before what to know before one acts
 * @param reported facts that are reported wrong and not answered yet
 * @param now what is so today, by those kinds of information that the reader's role works with
 * @param lifeLine the picture
 * @param sections parts that other rooms bring
 * @param from number of the first event shown, from 0
 */
public record PersonPage(
        PersonFile file,
        BeforeYouAct before,
        List<WrongFact> reported,
        List<NowLine> now,
        LifeLine lifeLine,
        List<Part> sections,
        int from) {
    /** Events on one page of the time-line. */
    public static final int PAGE = 50;

    /** A section with its heading; the id is for links to it. */
    public record Part(String id, String title, SectionView view) {}

    /** Events of one year. */
    public record Year(int year, List<Event> events) {}

    /** Whether anything at all is known of how things stand now. */
    public boolean nowKnown() {
        return now.stream().anyMatch(NowLine::known);
    }

    /** What nothing is known of, such as “no order or licence, no cohort”. */
    public String nothingNow() {
        return now.stream()
                .map(line -> "no " + line.what().toLowerCase(Locale.UK))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The events of this page of the time-line, by year. */
    public List<Year> years() {
        List<Year> years = new ArrayList<>();
        file.events().stream().skip(from).limit(PAGE).forEach(event -> {
            int year = event.when().day().getYear();
            if (years.isEmpty() || years.getLast().year() != year) {
                years.add(new Year(year, new ArrayList<>()));
            }
            years.getLast().events().add(event);
        });
        return years;
    }

    /** Whether this fact is reported wrong and not answered yet. */
    public boolean reported(String what, String said) {
        return reported.stream()
                .anyMatch(report -> report.what().equals(what) && report.said().equals(said));
    }

    public @Nullable String older() {
        return from + PAGE < file.events().size() ? address(from + PAGE) : null;
    }

    public @Nullable String newer() {
        return from > 0 ? address(Math.max(0, from - PAGE)) : null;
    }

    private String address(int first) {
        return "/people/" + file.key() + "?from=" + first + "#time-line";
    }

    /** How much is shown of how much. */
    public String count() {
        int all = file.events().size();
        if (all == 0) {
            return "nothing known";
        }
        return all <= PAGE
                ? all + (all == 1 ? " entry" : " entries")
                : (from + 1) + " to " + Math.min(all, from + PAGE) + " of " + all;
    }
}
