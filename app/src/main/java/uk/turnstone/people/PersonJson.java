package uk.turnstone.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.turnstone.history.Event;

/**
 * A person as a program gets it.
 *
 * @param key public key
 * @param names names as recorded, each once, the one that most records give first
 * @param born earliest and latest birth date that fit, as recorded, each once
 * @param facts what records say, with the agencies that say it
 * @param addresses where the person is said to live
 * @param sources who holds what, since when, and why it is held to be of this person
 */
record PersonJson(
        UUID key,
        List<String> names,
        List<Born> born,
        List<FactJson> facts,
        List<AddressJson> addresses,
        List<SourceJson> sources) {

    record Born(LocalDate earliest, LocalDate latest) {}

    record FactJson(String what, String value, List<String> saidBy, boolean failsItsCheck) {}

    record AddressJson(String kind, String address, String saidBy, LocalDate knownSince) {}

    record SourceJson(
            String agency,
            String extract,
            String category,
            int records,
            @Nullable LocalDate knownSince,
            @Nullable LocalDate lastNews,
            String grounds) {}

    /**
     * A search: at most 25 people, the best first.
     *
     * @param more whether there were more
     * @param next what to give as {@code page} for those that follow; null on the last page
     */
    record Hits(
            List<HitJson> people, boolean more, @Nullable Integer next) {
        static Hits of(Found found) {
            return new Hits(
                    found.hits().stream()
                            .map(hit -> new HitJson(hit.key(), hit.names(), born(hit.births()), hit.agencies()))
                            .toList(),
                    found.more(),
                    found.next() ? found.page() + 1 : null);
        }
    }

    record HitJson(UUID key, List<String> names, List<Born> born, List<String> heldBy) {}

    /**
     * A page of events.
     *
     * @param next what to give as {@code after} for the page that follows; null on the last
     */
    record Events(List<EventJson> events, @Nullable String next) {
        static Events of(List<Event> events, @Nullable String next) {
            return new Events(events.stream().map(EventJson::of).toList(), next);
        }
    }

    /**
     * What one agency reports.
     *
     * @param kind such as arrest
     * @param occurrence the same for reports that carry one number; null where there is none
     */
    record EventJson(
            String kind,
            Instant earliest,
            Instant latest,
            String precision,
            @Nullable LocalDate ended,
            @Nullable UUID occurrence,
            @Nullable String title,
            @Nullable String group,
            @Nullable String outcome,
            @Nullable Integer days,
            @Nullable String details,
            String saidBy) {
        static EventJson of(Event event) {
            return new EventJson(
                    event.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    event.when().earliest(),
                    event.when().latest(),
                    event.when().precision().name().toLowerCase(java.util.Locale.ROOT),
                    event.ended(),
                    event.occurrence(),
                    event.title(),
                    event.group(),
                    event.outcome(),
                    event.quantity(),
                    event.details(),
                    event.agency());
        }
    }

    static PersonJson of(PersonFile file) {
        return new PersonJson(
                file.key(),
                file.names(),
                born(file.births()),
                file.facts().stream()
                        .map(fact -> new FactJson(fact.what(), fact.value(), fact.agencies(), fact.doubtful()))
                        .toList(),
                file.addresses().stream()
                        .map(each -> new AddressJson(each.kind(), each.words(), each.agency(), each.since()))
                        .toList(),
                file.sources().stream()
                        .map(source -> new SourceJson(
                                source.agency(),
                                source.extract(),
                                source.category(),
                                source.records(),
                                source.since(),
                                source.latest(),
                                source.grounds()))
                        .toList());
    }

    private static List<Born> born(List<uk.turnstone.linkage.PartialDate> births) {
        return births.stream()
                .map(birth -> new Born(birth.earliest(), birth.latest()))
                .toList();
    }
}
