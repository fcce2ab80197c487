package uk.turnstone.walk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A worker of each role, for an agency where that role is found, in no team and with no case but those of the walk. */
final class Walkers {
    static final String LOGIN = "walk.";
    private static final String AGENCIES = """
            partnership: iom-manager police-iom iom-panel-member approved-analyst link-reviewer-offender link-reviewer-both analyst
            police: police-intelligence data-officer-offender police-da organised-crime-lead marac-chair marac-coordinator disclosure-panel service-offender
            probation: probation-officer victim-liaison marac-member
            drug-service: drug-worker liaison-diversion iom-outreach health-link
            prison: prison-officer
            yos: yos-officer
            housing: housing-officer pathway-provider
            idva-service: idva dv-outreach womens-safety childrens-worker refuge-worker counsellor safe-at-home dv-manager restorative programme-facilitator programme-manager data-officer-victim service-victim youth-diversion
            council: safety-manager elected-member ig-officer dpo sysadmin household-keyworker social-worker slavery-lead school-key-adult prevent-lead channel-member clerk clearance-officer grants-officer commissioner contract-manager task-group-chair engagement-officer inspector dhr-chair dhr-member operator system
            """;

    private Walkers() {}

    /** Gives each role but the public its worker. @return their logins by role */
    static Map<String, String> employ(JdbcClient everything) {
        Map<String, String> logins = new LinkedHashMap<>();
        AGENCIES.lines().forEach(line -> {
            String[] parts = line.split(": ");
            for (String role : parts[1].split(" ")) {
                employ(everything, parts[0], role);
                logins.put(role, LOGIN + role);
            }
        });
        return logins;
    }

    private static void employ(JdbcClient everything, String agency, String role) {
        everything
                .sql("""
                WITH made AS (
                    INSERT INTO access.app_user (partnership_id, login, name) VALUES (1, :login, :name) RETURNING user_id)
                INSERT INTO access.post (user_id, agency_id, role)
                SELECT user_id, agency_id, :role FROM made, access.agency WHERE code = :agency
                """)
                .param("login", LOGIN + role)
                .param("name", "Walker " + role)
                .param("role", role)
                .param("agency", agency)
                .update();
    }
}
