package uk.turnstone.history;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Words;

/**
 * What one agency reports to have happened.
 *
 * @param record the source record that reports it
 * @param ordinal number of the event within its row, from 0
 * @param kind what kind of event
 * @param when when it happened or began
 * @param ended last day, of what lasts; null while open or not known
 * @param occurrence groups reports of one thing, such as a court case; null where nothing does
 * @param title words of the source
 * @param group group of offences; null where there is none
 * @param groupBy what says so, as “Home Office offence code, as of Wed 1 Apr 2020” or “the source”; null where there is none
 * @param outcome outcome, disposal or status
 * @param quantity days of a sentence
 * @param details what else is known, as “supervising officer: A Slate; requirements: DRR”
 * @param agency name of the agency that reports it
 * @param refs numbers that the thing goes by at several agencies, as CRIME:SV26/1000001
 */
public record Event(
        long record,
        int ordinal,
        EventKind kind,
        Moment when,
        @Nullable LocalDate ended,
        @Nullable UUID occurrence,
        @Nullable String title,
        @Nullable String group,
        @Nullable String groupBy,
        @Nullable String outcome,
        @Nullable Integer quantity,
        @Nullable String details,
        String agency,
        List<String> refs) {
    private static final Pattern DAY_OF_SOURCE = Pattern.compile("\\b\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])\\b");

    /** Which report it is. */
    public Report report() {
        return new Report(record, ordinal);
    }

    /** The report with every number by which it can be of one thing with another. */
    Occurrences.Told told() {
        return new Occurrences.Told(
                report(),
                Stream.concat(refs.stream(), Stream.ofNullable(occurrence).map(UUID::toString))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** What happened, in a line: “Arrested: burglary dwelling”. */
    public String what() {
        return title == null ? kind.words() : kind.words() + ": " + title;
    }

    /** When, or from when to when. */
    public String period() {
        if (!kind.lasts()) {
            return when.words();
        }
        return ended == null ? "since " + when.words() : when.words() + " to " + Words.day(ended);
    }

    /** Outcome, days and details in a line; empty where none is known. */
    public String more() {
        String days = quantity == null ? "" : quantity == 1 ? "1 day" : quantity + " days";
        return String.join(
                "; ",
                Stream.of(outcome, days, daysInWords(details))
                        .filter(part -> part != null && !part.isBlank())
                        .toList());
    }

    /** Sources write days as 2026-11-20; people read “Fri 20 Nov 2026”. */
    private static @Nullable String daysInWords(@Nullable String text) {
        return text == null
                ? null
                : DAY_OF_SOURCE.matcher(text).replaceAll(found -> Words.day(LocalDate.parse(found.group())));
    }
}
