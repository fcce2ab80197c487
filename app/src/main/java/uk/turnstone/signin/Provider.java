package uk.turnstone.signin;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * A sign-in provider of an agency (OpenID Connect).
 *
 * @param id short name, used in addresses
 * @param title name on the sign-in page
 * @param issuer its issuer identifier
 * @param clientId what it calls us
 * @param clientSecret what proves to it that it is us
 * @param agencies codes of the agencies for which its people may work
 * @param groupClaim name of the claim that lists groups
 * @param grants which group gives which post
 */
record Provider(
        String id,
        String title,
        URI issuer,
        String clientId,
        String clientSecret,
        Set<String> agencies,
        String groupClaim,
        List<Grant> grants) {

    /**
     * A post that a group gives.
     *
     * @param group name of the group, as in the claim
     * @param agency code of the agency
     * @param role name of the role
     */
    record Grant(String group, String agency, String role) {}

    /** What somebody of these groups may work as, and never for an agency that is not this provider's. */
    List<Grant> grantsOf(Set<String> groups) {
        return grants.stream()
                .filter(grant -> groups.contains(grant.group()) && agencies.contains(grant.agency()))
                .toList();
    }

    /** The secret stays out of whatever prints this. */
    @Override
    public String toString() {
        return "Provider[" + id + ", " + issuer + "]";
    }
}
