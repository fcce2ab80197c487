package uk.turnstone.linkage.io;

import java.util.Map;

/** The numbers of a model's columns, by name. */
record ColumnNames(Entries from, Map<String, Integer> numbers) {

    int number(String name, String place) throws UnusableFileException {
        Integer number = numbers.get(name);
        if (number == null) {
            throw from.unusable(
                    place,
                    "names the column “" + name + "”, which is not under “columns”: "
                            + String.join(", ", numbers.keySet()));
        }
        return number;
    }
}
