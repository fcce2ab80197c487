package uk.turnstone.people;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.turnstone.history.Event;
import uk.turnstone.history.Occurrences;
import uk.turnstone.history.OrderInForce;
import uk.turnstone.linkage.PartialDate;
import uk.turnstone.web.Words;

/**
 * All that a reader may see about a person.
 *
 * @param person who it is
 * @param names names as recorded, each once, the one that most records give first
 * @param births birth dates as recorded, the one that most records give first
 * @param numbers identifiers, each once
 * @param facts what records say, with who says it
 * @param sources who holds what
 * @param addresses where the person is said to live, the most recently known first
 * @param warnings what to know before meeting them, the newest first
 * @param photographs of them, the one taken last first
 * @param around who is tied to them, where the reader may see both
 * @param events what happened, the most recent first
 * @param occurrences which of the events tell of one thing
 * @param orders orders and licences that the person is under today
 * @param today the day of the look
 */
public record PersonFile(
        PersonByKey person,
        List<String> names,
        List<PartialDate> births,
        List<KnownNumber> numbers,
        List<Fact> facts,
        List<Source> sources,
        List<KnownAddress> addresses,
        List<Warning> warnings,
        List<Photograph> photographs,
        List<Neighbour> around,
        List<Event> events,
        Occurrences occurrences,
        List<OrderInForce> orders,
        LocalDate today) {
    public UUID key() {
        return person.key();
    }

    public String name() {
        return names.isEmpty() ? "Name not known" : NamesOnce.of(names).getFirst();
    }

    /** Age and birth date in a phrase: “34, born 12 Mar 1992”, “41 or 42, born 1984”, “birth date not known”. */
    public String ageAndBirth() {
        if (births.isEmpty()) {
            return "birth date not known";
        }
        PartialDate birth = births.getFirst();
        int youngest = years(birth.latest());
        int eldest = years(birth.earliest());
        String age = youngest == eldest ? Integer.toString(eldest) : youngest + " or " + eldest;
        return age + ", born " + born(birth);
    }

    /** That they died, as their records say, one sentence; null where none says so. */
    public @Nullable String died() {
        List<Fact> said =
                facts.stream().filter(fact -> fact.what().equals("Died")).toList();
        return said.isEmpty()
                ? null
                : said.stream()
                        .map(fact -> "Died " + fact.value() + ", says " + fact.from())
                        .collect(Collectors.joining("; ", "", "."));
    }

    private int years(LocalDate birth) {
        return Period.between(birth, today).getYears();
    }

    static String born(PartialDate birth) {
        return Words.birth(birth.earliest(), birth.latest());
    }

    /** The other names, quoted; null where there is none. */
    public @Nullable String alsoKnownAs() {
        List<String> once = NamesOnce.of(names);
        return once.size() < 2
                ? null
                : once.stream().skip(1).map(name -> "“" + name + "”").collect(Collectors.joining(", "));
    }

    /** Identity in one line, below the name. */
    public String identity() {
        return java.util.stream.Stream.of(
                        java.util.stream.Stream.of(ageAndBirth()),
                        java.util.stream.Stream.ofNullable(alsoKnownAs()).map(also -> "also " + also),
                        numbers.stream().filter(number -> !number.doubtful()).map(KnownNumber::toString))
                .flatMap(part -> part)
                .collect(Collectors.joining(" · "));
    }
}
