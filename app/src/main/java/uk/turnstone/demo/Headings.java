package uk.turnstone.demo;

import java.util.List;
import uk.turnstone.intake.Formats;

/** The column headings of every file, as the formats expect them. */
final class Headings {
    private static final Formats FORMATS = new Formats();

    static final List<String> AUTHORITIES =
            of("local-authority-code,official-name,nice-name,gss-code,start-date,end-date,replaced-by,nation,region,"
                    + "local-authority-type,former-gss-codes,current-authority,old-ons-la-code,pop-2020");
    static final List<String> FORCE_AREAS = of("force,authority,name");
    static final List<String> STREET = of("Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,"
            + "LSOA code,LSOA name,Crime type,Last outcome category,Context");
    static final List<String> ARRESTS = of("custody_record,arrested_at,pnc_id,cro,surname,forenames,known_as,sex,"
            + "birth_date,address,postcode,crime_number,offence_code,offence,offence_group,outcome,asn");
    static final List<String> CONVICTIONS = of("case_ref,offence_no,kind,pnc_id,cro,surname,forenames,sex,birth_date,"
            + "offence_date,decided_on,court,offence_code,offence,offence_group,disposal,disposal_days,asn,urn");
    static final List<String> PROBATION = of("crn,order_ref,pnc_id,noms,surname,forenames,aliases,sex,ethnicity,"
            + "birth_date,address,postcode,order_type,order_start,order_end,requirements,supervising_officer,"
            + "risk_of_harm");
    static final List<String> DRUG_SERVICE = of("client_ref,nhs_number,forename,surname,birth_date,sex,postcode,status,"
            + "started_on,ended_on,substance,key_worker");
    static final List<String> COHORTS = of("cohort,joined_on,left_on,crn,pnc_id,reason");
    static final List<String> TRUTH_PEOPLE = of("source,record_key,person");
    static final List<String> TRUTH_OCCURRENCES = of("source,record_key,occurrence");
    static final List<String> TRUTH_FIGURES =
            of("cohort,people_measured,people_excluded_incomplete_follow_up,convictions_365_days_before,"
                    + "convictions_365_days_after");
    static final List<String> TRUTH_COUNTS = of("file,rows");

    private Headings() {}

    /** As the example of a format has them. */
    static List<String> ofFormat(String name) {
        return of(FORMATS.named(name).example().lines().findFirst().orElseThrow());
    }

    private static List<String> of(String line) {
        return List.of(line.split(","));
    }
}
