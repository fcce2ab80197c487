package uk.turnstone.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The column headings of every file, as the formats expect them. */
final class Headings {
    static final List<String> AUTHORITIES =
            of("local-authority-code,official-name,nice-name,gss-code,start-date,end-date,replaced-by,nation,region,"
                    + "local-authority-type,former-gss-codes,current-authority,old-ons-la-code,pop-2020");
    static final List<String> FORCE_AREAS = of("force,authority,name");
    static final List<String> STREET = of("Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,"
            + "LSOA code,LSOA name,Crime type,Last outcome category,Context");
    static final List<String> ARRESTS = of("custody_record,arrested_at,pnc_id,cro,surname,forenames,known_as,sex,"
            + "birth_date,address,postcode,crime_number,asn,offence_code,offence,offence_group,outcome");
    static final List<String> CONVICTIONS = of("case_ref,offence_no,kind,pnc_id,cro,surname,forenames,sex,birth_date,"
            + "offence_date,decided_on,court,offence_code,offence,offence_group,disposal,disposal_days,asn,"
            + "urn");
    static final List<String> PROBATION = of("crn,order_ref,pnc_id,noms,surname,forenames,aliases,sex,ethnicity,"
            + "birth_date,address,postcode,order_type,order_start,order_end,requirements,supervising_officer,"
            + "risk_of_harm");
    static final List<String> DRUG_SERVICE = of("client_ref,nhs_number,forename,surname,birth_date,sex,postcode,status,"
            + "started_on,ended_on,substance,key_worker");
    static final List<String> COHORTS = of("cohort,joined_on,left_on,crn,pnc_id,reason");
    static final List<String> TRUTH_PEOPLE = of("source,record_key,person");
    static final List<String> TRUTH_FIGURES =
            of("cohort,people_measured,people_excluded_incomplete_follow_up,convictions_365_days_before,"
                    + "convictions_365_days_after");
    static final List<String> TRUTH_COUNTS = of("file,rows");

    static final List<String> TRUTH_OCCURRENCES = of("source,record_key,occurrence");
    static final List<String> TRUTH_HOUSEHOLDS = of("person,household");
    static final List<String> TRUTH_TIES = of("person,is_to,other_person");
    static final List<String> TRUTH_LOCATIONS = of("uprn,address,postcode,call_outs");
    static final List<String> TRUTH_ARRESTS = of("arrests_at_least,people");
    static final List<String> TRUTH_OVERLAP = of("source,other_source,people");
    static final List<String> TRUTH_CRIMES = of("month,lsoa_code,crime_type,rows");

    private static final Map<String, List<String>> PARTNERS = Vocabulary.rows("headings.csv").stream()
            .collect(Collectors.toUnmodifiableMap(List::getFirst, row -> row.subList(1, row.size())));

    private Headings() {}

    /** Those of the extract that a partner's format of this name describes. */
    static List<String> of(Source source) {
        return Objects.requireNonNull(PARTNERS.get(source.fileName()), source.fileName());
    }

    private static List<String> of(String line) {
        return List.of(line.split(","));
    }
}
