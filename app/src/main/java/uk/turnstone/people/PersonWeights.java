package uk.turnstone.people;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.linkage.Sex;
import uk.turnstone.linkage.identifier.IdentifierType;
import uk.turnstone.linkage.identifier.Postcode;
import uk.turnstone.linkage.io.ModelFile;
import uk.turnstone.linkage.io.UnusableFileException;
import uk.turnstone.linkage.name.PersonName;
import uk.turnstone.linkage.weigh.Explanation;
import uk.turnstone.linkage.weigh.Model;
import uk.turnstone.linkage.weigh.Table;

/**
 * Weighs two people by the closest two of their records, by the model {@code models/person.yaml} and from what the reader sees
 * of them. It helps a reviewer and joins nobody.
 */
final class PersonWeights {
    private static final ModelFile MODEL = shipped();

    /** What of a record stands in each column of the model; columns that only files have say nothing here. */
    private static final Map<String, Function<RecordOnFile, String>> CELLS = Map.of(
            "forename",
            record -> listed(names(record).map(PersonName::givenWords).map(words -> String.join(" ", words))),
            "surname",
            record -> listed(names(record).map(PersonName::surnameWords).map(words -> String.join(" ", words))),
            "birth_date",
            record -> record.birth() != null && record.birth().isFull()
                    ? record.birth().earliest().toString()
                    : "",
            "sex",
            record -> record.sex() == Sex.FEMALE ? "F" : record.sex() == Sex.MALE ? "M" : "",
            "postcode",
            record -> listed(record.addresses().stream()
                    .flatMap(each -> each.open().stream())
                    .map(Postcode::canonical)));

    private static final Map<String, IdentifierType> NUMBERS = Map.of(
            "pnc", IdentifierType.PNC,
            "cro", IdentifierType.CRO,
            "nhs_number", IdentifierType.NHS,
            "crn", IdentifierType.CRN,
            "prison_number", IdentifierType.PRISON_NUMBER);

    private PersonWeights() {}

    private static ModelFile shipped() {
        try (var yaml = new InputStreamReader(
                Objects.requireNonNull(PersonWeights.class.getResourceAsStream("/models/person.yaml")),
                StandardCharsets.UTF_8)) {
            return ModelFile.read("person.yaml", yaml);
        } catch (IOException | UnusableFileException e) {
            throw new IllegalStateException("The model of people that is shipped cannot be read", e);
        }
    }

    /**
     * The evidence of the two records that are closest; empty where one side says nothing.
     *
     * @param sql a transaction of the reader, whose rights decide what is read
     */
    static Optional<Evidence> of(JdbcClient sql, Set<Long> one, Set<Long> other) {
        var onFile = new RecordsOnFile(sql);
        return of(onFile.read(one), onFile.read(other));
    }

    static Optional<Evidence> of(Collection<RecordOnFile> one, Collection<RecordOnFile> other) {
        Table table = new Table(MODEL.columns());
        Stream.concat(one.stream(), other.stream())
                .forEach(record -> table.add("", Long.toString(record.id()), cells(record)));
        Model model = MODEL.model();
        return IntStream.range(0, one.size())
                .boxed()
                .flatMap(a ->
                        IntStream.range(one.size(), table.size()).mapToObj(b -> Explanation.of(table, model, a, b)))
                .max(Comparator.comparingDouble(Explanation::weight))
                .map(best -> new Evidence(known(best), Model.weight(model.split()), Model.weight(model.join())));
    }

    /** Without numbers of which neither has one: few records have all kinds. */
    private static Explanation known(Explanation all) {
        return new Explanation(
                all.prior(),
                IntStream.range(0, all.parts().size())
                        .filter(at -> !isNumber(at)
                                || !all.parts().get(at).left().isEmpty()
                                || !all.parts().get(at).right().isEmpty())
                        .mapToObj(all.parts()::get)
                        .toList(),
                all.weight());
    }

    private static boolean isNumber(int comparison) {
        return NUMBERS.containsKey(MODEL.columns()
                .get(MODEL.model().comparisons().get(comparison).column())
                .name());
    }

    private static List<String> cells(RecordOnFile record) {
        return MODEL.columns().stream()
                .map(Table.Column::name)
                .map(name -> NUMBERS.containsKey(name)
                        ? numbers(record, NUMBERS.get(name))
                        : CELLS.getOrDefault(name, any -> "").apply(record))
                .toList();
    }

    private static Stream<PersonName> names(RecordOnFile record) {
        return record.names().stream().flatMap(name -> name.parts().stream());
    }

    private static String numbers(RecordOnFile record, IdentifierType type) {
        return listed(record.numbers().stream()
                .flatMap(each -> each.valid().stream())
                .filter(each -> each.type() == type)
                .map(each -> each.canonical()));
    }

    private static String listed(Stream<String> values) {
        return values.collect(Collectors.joining("|"));
    }
}
