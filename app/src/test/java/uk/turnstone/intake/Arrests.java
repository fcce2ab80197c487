package uk.turnstone.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of police arrests, good ones unless a test changes a value. */
final class Arrests {
    private final List<Map<String, String>> rows = new ArrayList<>();

    static final List<String> HEADINGS = List.of(
            "custody_record",
            "arrested_at",
            "pnc_id",
            "cro",
            "surname",
            "forenames",
            "known_as",
            "sex",
            "birth_date",
            "address",
            "postcode",
            "crime_number",
            "offence_code",
            "offence",
            "offence_group",
            "outcome");

    /** A good row with these values in it, heading after heading. */
    Arrests row(String... headingsAndValues) {
        Map<String, String> row = new LinkedHashMap<>();
        HEADINGS.forEach(heading -> row.put(heading, ""));
        row.put("custody_record", "CR/" + (rows.size() + 1));
        row.put("arrested_at", "2026-11-03 21:40");
        row.put("surname", "Wren");
        row.put("forenames", "Jenny");
        row.put("offence", "Theft from shop");
        for (int i = 0; i < headingsAndValues.length; i += 2) {
            row.put(headingsAndValues[i], headingsAndValues[i + 1]);
        }
        rows.add(row);
        return this;
    }

    String csv() {
        StringBuilder text = new StringBuilder(CsvLine.of(HEADINGS)).append('\n');
        rows.forEach(row -> text.append(CsvLine.of(List.copyOf(row.values()))).append('\n'));
        return text.toString();
    }
}
