package uk.turnstone.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.turnstone.history.Event;
import uk.turnstone.history.LifeLine;
import uk.turnstone.history.Report;
import uk.turnstone.web.Words;

/**
 * The page of a person.
 *
 * @param file what is known
 * @param standing what the reader has to do with the person
 * @param reported facts that are reported wrong and not answered yet
 * @param now what is so today, by those kinds of information that the reader's role works with
 * @param lifeLine the picture
 * @param sections parts that other rooms bring
 * @param decisions what people decided of who is who, where the reader's role is told that
 * @param from number of the first event shown, from 0
 */
public record PersonPage(
        PersonFile file,
        Standing standing,
        List<WrongFact> reported,
        List<NowLine> now,
        LifeLine lifeLine,
        List<Part> sections,
        List<LinkDecision> decisions,
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

    /** What says to which group the offences of this page of the time-line belong; empty where none is told. */
    public String groupings() {
        return file.events().stream()
                .skip(from)
                .limit(PAGE)
                .map(Event::groupBy)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    /** Whether this is reported wrong, of one of these agencies, and not answered yet. */
    public boolean reported(String what, String said, List<String> agencies) {
        return reported.stream()
                .anyMatch(report ->
                        report.what().equals(what) && report.said().equals(said) && agencies.contains(report.agency()));
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

    /** How many of the reports there are on one line below an entry, before the rest is counted. */
    private static final int NAMED = 3;

    /** Which other reports tell of the same thing: “Charged Mon 16 Nov, Saltmarsh Vale Police”; empty where none does. */
    public String oneThingWith(Event event) {
        Set<Report> same = file.occurrences().with(event.report());
        if (same.size() < 2) {
            return "";
        }
        List<String> others = file.events().stream()
                .filter(other ->
                        same.contains(other.report()) && !other.report().equals(event.report()))
                .map(other -> other.kind().words() + " "
                        + Words.near(other.when().day(), file.today()) + ", " + other.agency())
                .distinct()
                .toList();
        String named = String.join("; ", others.subList(0, Math.min(NAMED, others.size())));
        return others.size() <= NAMED ? named : named + "; and " + (others.size() - NAMED) + " more";
    }

    /** How much is shown of how much, and of how many things: “27 reports of 24 occurrences”. */
    public String count() {
        int all = file.events().size();
        if (all == 0) {
            return "nothing known";
        }
        String reports = all + (all == 1 ? " report of " : " reports of ") + occurrences();
        return all <= PAGE ? reports : (from + 1) + " to " + Math.min(all, from + PAGE) + " of " + reports;
    }

    private String occurrences() {
        int things = file.occurrences().count();
        return things + (things == 1 ? " occurrence" : " occurrences");
    }
}
