package uk.turnstone.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something on the page of a person that can be wrong, by its place on the page: facts f0, f1 …, addresses a0 …, sources
 * s0 …. What it says never stands in an address, where it would be kept by others.
 *
 * @param place its place
 * @param what what kind of fact
 * @param said what is said
 * @param agencies who says so
 */
public record ReportedFact(String place, String what, String said, List<String> agencies) {

    /** All that stands on a page. */
    static List<ReportedFact> on(PersonFile file) {
        List<ReportedFact> all = new ArrayList<>();
        for (int i = 0; i < file.facts().size(); i++) {
            Fact fact = file.facts().get(i);
            all.add(new ReportedFact("f" + i, fact.what(), fact.value(), fact.agencies()));
        }
        for (int i = 0; i < file.addresses().size(); i++) {
            KnownAddress address = file.addresses().get(i);
            all.add(new ReportedFact("a" + i, "Address", address.words(), List.of(address.agency())));
        }
        for (int i = 0; i < file.sources().size(); i++) {
            Source source = file.sources().get(i);
            all.add(new ReportedFact("s" + i, "Records", source.extract(), List.of(source.agency())));
        }
        return List.copyOf(all);
    }

    static Optional<ReportedFact> at(PersonFile file, String place) {
        return on(file).stream().filter(fact -> fact.place().equals(place)).findFirst();
    }
}
