package uk.turnstone.demo;

import java.util.Locale;

/** The extracts of the partners, named as their formats are. */
enum Source {
    PRISON_CUSTODY,
    PRISON_MOVEMENTS,
    POLICE_CHARGES,
    POLICE_DRUG_TESTS,
    POLICE_STOP_SEARCH,
    POLICE_CRIME_SUSPECTS,
    POLICE_CRIME_VICTIMS,
    POLICE_DOMESTIC_INCIDENTS,
    POLICE_CALL_OUTS,
    COUNCIL_INCIDENTS,
    HOUSING_REGISTER,
    YOUTH_JUSTICE,
    FIRE_INCIDENTS,
    DOMESTIC_ABUSE_REFERRALS,
    CASELOAD,
    RELATIONSHIPS,
    WARNING_MARKERS;

    /** Name of the format, and of the file without its ending. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
