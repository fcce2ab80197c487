package uk.turnstone.intake;

import java.util.stream.IntStream;

/** A probation caseload: everyone under supervision, one order each. */
final class Caseload {
    private static final String HEADINGS =
            "crn,order_ref,pnc_id,noms,surname,forenames,aliases,sex,ethnicity,birth_date,address,postcode,order_type,"
                    + "order_start,order_end,requirements,supervising_officer,risk_of_harm\n";
    private final StringBuilder text = new StringBuilder(HEADINGS);

    /** A good row; orders are numbered like their people. */
    Caseload row(int number) {
        return row(number, "community order", "DRR;RAR");
    }

    Caseload row(int number, String order, String requirements) {
        return given(
                "X%06d,ORD-%d,,,Dunlin,Person %d,,M,W1,1990-05-01,%d Heron Close,,%s,2026-01-05,2027-01-04,%s,Jo Flint,low"
                        .formatted(number, number, number, number, order, requirements));
    }

    Caseload rows(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(this::row);
        return this;
    }

    /** A row as it stands. */
    Caseload given(String row) {
        text.append(row).append('\n');
        return this;
    }

    String csv() {
        return text.toString();
    }
}
