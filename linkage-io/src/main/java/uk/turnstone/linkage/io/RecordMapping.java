package uk.turnstone.linkage.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.turnstone.linkage.identifier.IdentifierType;

/**
 * Which heading of a partner's file holds what. In YAML:
 *
 * <pre>{@code
 * agency: probation
 * source: caseload
 * protected: false          # true for victim services, refuges, MARAC
 * columns:
 *   id: record              # whole number; without it records are numbered from 1
 *   forenames: forenames
 *   surname: surname
 *   name: full name         # where a name is in one column; instead of the two
 *   other_names: aliases    # several divided by ";"
 *   birth_date: birth_date
 *   sex: sex
 *   postcodes: [postcode]
 * identifiers:
 *   CRN: [crn]
 *   PNC: [pnc_id]
 * }</pre>
 *
 * @param agency whose records these are
 * @param source the register or extract
 * @param isProtected whether these records may join a person but never bridge
 * @param columns headings by what they hold; at least one of names, birth date or number must be mapped
 * @param identifiers headings by kind of number
 */
public record RecordMapping(
        String agency,
        String source,
        boolean isProtected,
        Map<Column, List<String>> columns,
        Map<IdentifierType, List<String>> identifiers)
        implements Serializable {

    /** What a column can hold. */
    public enum Column {
        ID,
        FORENAMES,
        SURNAME,
        NAME,
        OTHER_NAMES,
        BIRTH_DATE,
        SEX,
        POSTCODES
    }

    public RecordMapping {
        columns = Map.copyOf(columns);
        identifiers = Map.copyOf(identifiers);
    }

    /**
     * Reads a mapping.
     *
     * @throws UnusableFileException where it is no mapping; the sentence says which entry
     * @throws IOException where it cannot be read
     */
    public static RecordMapping read(Path file) throws UnusableFileException, IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return read(file.getFileName().toString(), reader);
        }
    }

    /** As {@link #read(Path)}, from wherever it comes; the name is what the sentence calls it. */
    public static RecordMapping read(String name, Reader yaml) throws UnusableFileException {
        return new MappingYaml(name).read(yaml);
    }

    /** Whether the file names its records itself; if not, they are numbered from 1, which serves for one file only. */
    public boolean namesRecords() {
        return heading(Column.ID).isPresent();
    }

    /** The headings of this kind, in the order given; often one. */
    List<String> headings(Column column) {
        return columns.getOrDefault(column, List.of());
    }

    /** The heading of a column of which there can be one. */
    Optional<String> heading(Column column) {
        return headings(column).stream().findFirst();
    }
}
