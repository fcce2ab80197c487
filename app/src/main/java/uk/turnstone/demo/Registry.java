package uk.turnstone.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A file by one of the formats that partners deliver in, kept by one agency with that agency's errors. */
abstract class Registry implements Agency {
    private final Desk desk;
    private final String source;
    private final Clerk clerk;
    private final OrderedExtract file;
    private final Numbering numbers;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> key;

    /**
     * @param source name of the format, and of the file
     * @param key its key columns
     * @param orderedBy columns by which its rows stand
     */
    Registry(Desk desk, String source, ErrorRates rates, List<String> key, String... orderedBy) {
        this.desk = desk;
        this.source = source;
        this.clerk = new Clerk(rates);
        this.key = key;
        List<String> headings = Headings.ofFormat(source);
        headings.forEach(heading -> columns.put(heading, columns.size()));
        int[] order = new int[orderedBy.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = column(orderedBy[i]);
        }
        this.file = desk.open(source + ".csv", headings, order);
        this.numbers = new Numbering(desk.chance().part(source + " numbers"), 7);
    }

    private int column(String heading) {
        Integer column = columns.get(heading);
        if (column == null) {
            throw new IllegalArgumentException(source + " has no column " + heading);
        }
        return column;
    }

    Desk desk() {
        return desk;
    }

    String source() {
        return source;
    }

    Clerk clerk() {
        return clerk;
    }

    /** The stream of chance for what this agency writes of somebody. */
    Chance chance(Person person) {
        return person.chance().part(source);
    }

    /** The next number of its own register, written by a form such as {@code "DT/%07d"}. */
    String number(String form) {
        return String.format(Locale.ROOT, form, numbers.next());
    }

    Row row() {
        return new Row();
    }

    @Override
    public void close() {
        file.close();
    }

    /** A row to be filled in by headings; what is not set is empty. */
    final class Row {
        private final String[] cells = new String[columns.size()];

        private Row() {
            java.util.Arrays.fill(cells, "");
        }

        Row set(String heading, Object value) {
            cells[column(heading)] = value.toString();
            return this;
        }

        /** Names, birth and sex as the agency saw them; address and postcode where it keeps them. */
        Row person(Person person, Clerk.Entry seen) {
            set("surname", seen.surname()).set("forenames", seen.forenames());
            put("birth_date", seen.birth());
            put("sex", person.sex().code());
            put("pnc_id", seen.pnc());
            put("address", seen.address());
            put("postcode", seen.postcode());
            put("known_as", seen.knownAs());
            put("ethnicity", person.ethnicity());
            return this;
        }

        Row offence(OffenceKind kind) {
            put("offence_code", kind.code());
            put("offence", kind.title());
            put("offence_group", kind.group());
            return this;
        }

        Row place(Premises premises) {
            put("uprn", premises.uprn());
            put("address", premises.line());
            put("place", premises.line());
            put("postcode", premises.postcode());
            put("longitude", premises.longitude());
            put("latitude", premises.latitude());
            put("lsoa_code", premises.lsoaCode());
            put("lsoa_name", premises.lsoaName());
            return this;
        }

        private void put(String heading, String value) {
            Integer column = columns.get(heading);
            if (column != null) {
                cells[column] = value;
            }
        }

        private String key() {
            return String.join(
                    "|", key.stream().map(heading -> cells[column(heading)]).toList());
        }

        /** Files it, with the truth of whom it is about. */
        void about(Person person) {
            desk.truth().record(source, key(), person);
            file.add(cells);
        }

        /** Files it, with the truth of which thing it reports. */
        void of(Person person, String occurrence) {
            desk.occurrences().record(source, key(), occurrence);
            about(person);
        }

        /** Files a report that names nobody. */
        void of(String occurrence) {
            desk.occurrences().record(source, key(), occurrence);
            file.add(cells);
        }
    }
}
