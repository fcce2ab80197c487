package uk.turnstone.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Stamp;

/** The register of requests and the form for a new one. */
public record RightsPage(
        List<RightsRequests.Request> requests, boolean keeper, Typed typed, Problems problems, LocalDate today) {

    /** What was typed so far. */
    public record Typed(String kind, String person, String side, String received) {}

    public long open() {
        return requests.stream().filter(each -> each.decided() == null).count();
    }

    /**
     * One request, whose parts are in it, and what is told.
     *
     * @param keeper whether the reader keeps the register
     * @param parts as far as the reader may see them
     * @param typed what was typed, by its field
     */
    private static final int FEW = 60;

    public record One(
            RightsRequests.Request request,
            List<Bundle.Holder> holders,
            List<Bundle.Part> parts,
            boolean keeper,
            Map<String, String> typed,
            Problems problems,
            LocalDate today) {

        /** The parts to look at now: those of the holder chosen, all where they are few, or none. */
        public List<Bundle.Part> looked() {
            String of = typed("of");
            if (of.isEmpty()) {
                return parts.size() > FEW ? List.of() : parts;
            }
            return parts.stream()
                    .filter(part -> of.equals(Integer.toString(part.agencyNumber())))
                    .toList();
        }

        /** What was typed in a field of a form that could not be taken. */
        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        /** Whether every holder has checked its part. */
        public boolean checked() {
            return holders.stream().allMatch(holder -> holder.checkedBy() != null);
        }
    }

    /**
     * What leaves.
     *
     * @param stamp what the file or the print says of itself
     */
    public record Leaving(RightsRequests.Request request, List<Bundle.Part> parts, LocalDate today, Stamp stamp) {

        /** The parts of one kind from one holder, as a table. */
        public record Table(String title, List<String> headings, List<List<String>> rows) {}

        /** The parts as tables, in the order of their holders. */
        public List<Table> tables() {
            Map<String, List<Bundle.Part>> alike = new LinkedHashMap<>();
            parts.forEach(part -> alike.computeIfAbsent(
                            part.title() + ", held by " + part.agency(), title -> new ArrayList<>())
                    .add(part));
            List<Table> tables = new ArrayList<>();
            alike.forEach((title, these) -> {
                List<String> headings = these.stream()
                        .flatMap(part -> part.leaving().stream())
                        .map(Bundle.Said::heading)
                        .distinct()
                        .toList();
                tables.add(new Table(
                        title,
                        headings,
                        these.stream().map(part -> row(part, headings)).toList()));
            });
            return tables;
        }

        private static List<String> row(Bundle.Part part, List<String> headings) {
            Map<String, String> said = part.leaving().stream()
                    .collect(Collectors.toMap(Bundle.Said::heading, Bundle.Said::text, (first, second) -> first));
            return headings.stream()
                    .map(heading -> said.getOrDefault(heading, ""))
                    .toList();
        }
    }
}
