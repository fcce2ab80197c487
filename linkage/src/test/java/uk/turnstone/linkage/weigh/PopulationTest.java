package uk.turnstone.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import uk.turnstone.linkage.clean.Cleaning;
import uk.turnstone.linkage.compare.Likeness;

/** Records come as “source/surname/born/number”, identified within their source by what stands before. */
class PopulationTest {
    private static final List<Table.Column> COLUMNS = List.of("surname", "born", "number").stream()
            .map(name -> new Table.Column(name, new Cleaning(List.of())))
            .toList();

    /** Same number +14, same birth date +5, same surname +4, others −3: two joined by 6, held together from 0.5 on. */
    private static Model model(double join, double split, Guards guards) {
        return new Model(
                "population",
                1,
                List.of(comparison(0, 16), comparison(1, 32), comparison(2, 1 << 14)),
                List.of(rule(0), rule(1), rule(2)),
                List.of(rule(0)),
                0.5,
                Model.probability(join),
                Model.probability(split),
                guards,
                new Doubt.Limits(5, 0.5));
    }

    private static Comparison comparison(int column, int times) {
        return new Comparison(
                COLUMNS.get(column).name(),
                column,
                List.of(
                        new Level("same", new Likeness.Exact(), false, 0.9, 0.9 / times),
                        new Level("other", null, false, 0.1, 0.8)));
    }

    private static BlockingRule rule(int column) {
        return new BlockingRule(
                List.of(new BlockingRule.Part(COLUMNS.get(column).name(), column, new Cleaning(List.of()))));
    }

    private static Delivery.Said said(String id, String surname, String born, String number) {
        return new Delivery.Said(key(id), List.of(surname, born, number));
    }

    private static RecordKey key(String id) {
        return new RecordKey("s", id);
    }

    private static Delivery delivery(Delivery.Said... said) {
        return new Delivery(List.of(said), List.of());
    }

    private static Delivery withdrawn(String... ids) {
        return new Delivery(
                List.of(), List.of(ids).stream().map(PopulationTest::key).toList());
    }

    private static String moved(Changes changes) {
        return changes.moved().stream()
                .map(move -> move.record().id() + " " + move.from() + ">" + move.to())
                .collect(Collectors.joining(", "));
    }

    @Test
    void aPersonKeepsTheNumberThatMostOfTheRecordsHad() {
        Population people = Population.empty(COLUMNS, model(6, 0.5, Guards.NONE));
        assertThat(moved(people.take(delivery(
                        said("a", "Wren", "1990", ""),
                        said("b", "Wren", "1990", ""),
                        said("c", "Crow", "1980", "7"),
                        said("d", "Rook", "1970", "")))))
                .isEqualTo("a 0>1, b 0>1, c 0>2, d 0>3");
        assertThat(moved(people.take(delivery(said("e", "Wren", "1990", "7")))))
                .as("e ties c to a and b, of which there are more")
                .isEqualTo("c 2>1, e 0>1");
        assertThat(moved(people.take(withdrawn("e"))))
                .as("who parts is somebody new: number 2 is given to nobody again")
                .isEqualTo("c 1>4, e 1>0");
        assertThat(people.together(key("a"))).containsExactly(key("a"), key("b"));
        assertThat(people.personOf(key("d"))).isEqualTo(3);
        assertThat(people.size()).isEqualTo(4);
    }

    @Test
    void whatLiesBetweenTheThresholdsStaysAsItIs() {
        Population people = Population.empty(COLUMNS, model(6, 0.5, Guards.NONE));
        people.take(delivery(said("a", "Wren", "1990", ""), said("b", "Wren", "1990", "")));
        Changes corrected = people.take(delivery(said("b", "Wren", "1991", "")));
        assertThat(moved(corrected)).as("4 − 3 = 1 still holds them").isEmpty();
        Changes alike = people.take(delivery(said("c", "Wren", "1992", "")));
        assertThat(moved(alike)).isEqualTo("c 0>2");
        assertThat(alike.review())
                .as("c is as like to them as they are to each other, and does not join")
                .extracting(pair -> pair.one().id() + pair.other().id())
                .containsExactly("ac", "bc");
        assertThat(moved(people.take(delivery(said("b", "Rook", "1991", "")))))
                .as("under the split threshold they part, and the number stays with the record of before")
                .isEqualTo("b 1>3");
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        Population people = Population.empty(COLUMNS, model(6, 0.5, Guards.NONE));
        Delivery twice = delivery(said("a", "Wren", "1990", ""), said("b", "Wren", "1990", ""));
        people.take(twice);
        assertThat(people.take(twice)).isEqualTo(new Changes(List.of(), List.of(), List.of()));
        assertThat(people.take(withdrawn("nobody"))).isEqualTo(new Changes(List.of(), List.of(), List.of()));
        assertThat(people.personOf(key("nobody"))).isEqualTo(Changes.NOBODY);
        assertThat(people.together(key("nobody"))).isEmpty();
    }

    @Test
    void aChainAndACrowdAreDoubted() {
        Population people = Population.empty(COLUMNS, model(6, 0.5, Guards.NONE));
        Changes chain = people.take(delivery(
                said("a", "Wren", "1990", ""),
                said("b", "Wren", "1990", "7"),
                said("c", "Crow", "1980", "7"),
                said("d", "Crow", "1980", "")));
        assertThat(chain.doubts())
                .extracting(Doubt::why)
                .containsExactly("Loosely held: 3 of the 6 pairs of its records are alike.");
        Delivery crowd = new Delivery(
                IntStream.range(0, 6)
                        .mapToObj(i -> said("x" + i, "Rook", "1970", ""))
                        .toList(),
                List.of());
        assertThat(people.take(crowd).doubts())
                .extracting(Doubt::why)
                .containsExactly("6 records, more than 5 of one person are unlikely.");
    }

    /** The first of the twins has left; nothing keeps the second from the third any longer. */
    @Test
    void whoWasKeptApartJoinsWhenTheReasonGoes() {
        Guards ownNumber = new Guards(Optional.empty(), 2, Guards.NO_COLUMN);
        Population people = Population.empty(COLUMNS, model(5, 0.5, ownNumber));
        people.take(delivery(
                said("a", "Wren", "1990", "7"), said("b", "Wren", "1990", "8"), said("c", "Wren", "1990", "")));
        assertThat(people.personOf(key("a")))
                .isEqualTo(people.personOf(key("c")))
                .isNotEqualTo(people.personOf(key("b")));
        assertThat(moved(people.take(withdrawn("a")))).isEqualTo("a 1>0, b 2>1");
    }

    @Test
    void oneRecordComesOnceInADelivery() {
        assertThatThrownBy(() -> delivery(said("a", "Wren", "", ""), said("a", "Crow", "", "")))
                .hasMessage("Record a of s comes twice.");
        assertThatThrownBy(() -> new Delivery(List.of(said("a", "Wren", "", "")), List.of(key("a"))))
                .hasMessage("Record a of s comes and is withdrawn.");
        Table table = new Table(COLUMNS);
        table.add("s", "a", List.of("", "", ""));
        table.add("s", "a", List.of("", "", ""));
        assertThatThrownBy(() -> Population.of(table, model(6, 0.5, Guards.NONE), 1, more -> {}))
                .hasMessage("Two records of s are called a.");
    }

    /**
     * Without a range between the thresholds, whatever came in whatever order, the people are those of linking what is there
     * from scratch; persons that a delivery does not name are as they were; numbers are never given twice.
     */
    @Property(tries = 150)
    void deliveriesLeadToWhatLinkingFromScratchSays(@ForAll @IntRange(max = 100_000) int seed) {
        Random chance = new Random(seed);
        Guards guards = chance.nextBoolean() ? Guards.NONE : new Guards(Optional.empty(), 2, Guards.NO_COLUMN);
        Model model = model(6, 6, guards);
        Map<RecordKey, List<String>> there = new TreeMap<>();
        Population people = start(chance, model, there);
        Map<RecordKey, Long> before = persons(people, there);
        TreeSet<Long> gone = new TreeSet<>();
        for (int round = 0; round < 8; round++) {
            Delivery delivery = some(chance, there);
            Changes changes = people.take(delivery);
            Map<RecordKey, Long> after = persons(people, there);
            assertThat(ofOnePerson(after)).isEqualTo(fromScratch(there, model));
            changes.moved().forEach(move -> {
                assertThat(before.getOrDefault(move.record(), 0L)).isEqualTo(move.from());
                before.put(move.record(), move.to());
            });
            before.values().removeIf(person -> person == 0);
            assertThat(after).isEqualTo(before);
            assertThat(after.values()).noneMatch(gone::contains);
            changes.moved().stream()
                    .map(Changes.Moved::from)
                    .filter(person -> person != 0 && !after.containsValue(person))
                    .forEach(gone::add);
        }
    }

    /** The order of the rows of a delivery changes nothing. */
    @Property(tries = 60)
    void theOrderOfRowsChangesNothing(@ForAll @IntRange(max = 100_000) int seed) {
        List<String> results = new ArrayList<>();
        for (int shuffle = 0; shuffle < 3; shuffle++) {
            Random chance = new Random(seed);
            Map<RecordKey, List<String>> there = new TreeMap<>();
            Population people = start(chance, model(6, 0.5, Guards.NONE), there);
            StringBuilder result = new StringBuilder();
            for (int round = 0; round < 5; round++) {
                Delivery delivery = some(chance, there);
                List<Delivery.Said> rows = new ArrayList<>(delivery.said());
                Collections.shuffle(rows, new Random(shuffle));
                result.append(people.take(new Delivery(rows, delivery.withdrawn())));
            }
            results.add(result.toString());
        }
        assertThat(results).containsOnly(results.getFirst());
    }

    private static Population start(Random chance, Model model, Map<RecordKey, List<String>> there) {
        Table table = new Table(COLUMNS);
        for (int i = 0; i < 10; i++) {
            there.put(key("r" + i), cells(chance));
        }
        there.forEach((key, cells) -> table.add(key.source(), key.id(), cells));
        return Population.of(table, model, 2, more -> {});
    }

    private static Delivery some(Random chance, Map<RecordKey, List<String>> there) {
        Map<RecordKey, List<String>> said = new TreeMap<>();
        for (int i = chance.nextInt(4); i >= 0; i--) {
            said.put(key("r" + chance.nextInt(25)), cells(chance));
        }
        List<RecordKey> withdrawn = there.keySet().stream()
                .filter(key -> !said.containsKey(key) && chance.nextInt(8) == 0)
                .toList();
        there.putAll(said);
        there.keySet().removeAll(withdrawn);
        return new Delivery(
                said.entrySet().stream()
                        .map(each -> new Delivery.Said(each.getKey(), each.getValue()))
                        .toList(),
                withdrawn);
    }

    private static List<String> cells(Random chance) {
        return List.of(
                "" + (char) ('A' + chance.nextInt(3)),
                chance.nextInt(4) == 0 ? "" : "199" + chance.nextInt(4),
                chance.nextInt(3) > 0 ? "" : "" + chance.nextInt(5));
    }

    private static Map<RecordKey, Long> persons(Population people, Map<RecordKey, List<String>> there) {
        assertThat(people.size()).isEqualTo(there.size());
        return there.keySet().stream()
                .collect(Collectors.toMap(key -> key, people::personOf, (a, b) -> a, TreeMap::new));
    }

    private static TreeSet<String> ofOnePerson(Map<RecordKey, Long> persons) {
        Map<Long, List<RecordKey>> members = new HashMap<>();
        persons.forEach((key, person) ->
                members.computeIfAbsent(person, any -> new ArrayList<>()).add(key));
        return members.values().stream().map(List::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> fromScratch(Map<RecordKey, List<String>> there, Model model) {
        Table table = new Table(COLUMNS);
        there.forEach((key, cells) -> table.add(key.source(), key.id(), cells));
        Clusters clusters = Clusters.of(table, new Scoring(table, model, 1).pairs(more -> {}), model);
        return clusters.members(table).stream()
                .map(group -> group.stream().map(table::key).toList().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
