package uk.turnstone.demo;

import java.util.List;
import java.util.Locale;

/** The ten mistakes of the practice file, each of another kind. */
enum BadRow {
    NO_KEY("custody_record", "", "missing: a custody record number is required"),
    IMPOSSIBLE_DATE("arrested_at", "2026-11-31 10:15", "no such day: November has thirty"),
    UNKNOWN_SEX("sex", "Q", "unknown code: M, F or U"),
    UNKNOWN_OUTCOME("outcome", "escaped", "unknown code: not an outcome of an arrest"),
    UNKNOWN_GROUP("offence_group", "piracy", "unknown code: not an offence group"),
    NO_SURNAME("surname", "", "missing: a surname is required"),
    WRONG_FORM("arrested_at", "17/11/2026", "wrong form: yyyy-MM-dd HH:mm, with the time"),
    BORN_LATER("birth_date", "2031-05-05", "in the future: nobody arrested is yet to be born"),
    TOO_LONG("address", "Samphire Close ".repeat(400).strip(), "far too long: 5,999 characters"),
    ARRESTED_LATER("arrested_at", "2026-12-24 21:40", "in the future: after the day of the extract");

    private final String column;
    private final String value;
    private final String mistake;

    BadRow(String column, String value, String mistake) {
        this.column = column;
        this.value = value;
        this.mistake = mistake;
    }

    String column() {
        return column;
    }

    String mistake() {
        return mistake;
    }

    void spoil(String[] row) {
        row[Headings.ARRESTS.indexOf(column)] = value;
    }

    static String readme(List<String> lines) {
        return String.format(Locale.ROOT, """
                # A file to practise on

                `police-arrests-with-ten-bad-rows.csv` holds the arrests of the week from Monday 16 November 2026: %d good
                rows, some of them of cohort members, and ten that must be rejected. The line is that of the file; the
                headings are line 1.

                | line | column | mistake |
                |---|---|---|
                %s
                """, PracticeArrests.GOOD_ROWS, String.join("\n", lines));
    }
}
