package uk.turnstone.web.list;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The page on which a list stands.
 *
 * @param address its address with what is fixed in it, such as {@code /cohorts/PPO?on=2026-05-01}; without personal data
 * @param files beginning of the addresses of its files, such as {@code /cohorts/PPO/members}, to which .csv and .xlsx are
 *     added; what is fixed in the address is added behind
 * @param section id of the part of the page to which links of the list lead; empty for its top
 * @param bound values that the list's SQL names, such as {@code cohort}; {@code today}, {@code user}, {@code name},
 *     {@code agency} and {@code partnership} are always there
 */
public record ListPlace(String address, String files, String section, Map<String, Object> bound) {
    private static final Pattern LOCAL = Pattern.compile(
            "/(?!/)[A-Za-z0-9/_.-]*(\\?" + "PAIR(&PAIR)*".replace("PAIR", "[a-z.-]+=[A-Za-z0-9%._*+-]*") + ")?");

    public ListPlace {
        bound = Map.copyOf(bound);
        if (!isLocal(address)) {
            throw new IllegalArgumentException("Not an address of a page of ours");
        }
    }

    /** A list whose files lie beside it, and whose SQL names nothing of its own. */
    public static ListPlace at(String path) {
        return new ListPlace(path, path, "", Map.of());
    }

    /** True for an address within Turnstone: a form may only send the browser back to one. */
    public static boolean isLocal(String address) {
        return LOCAL.matcher(address).matches();
    }

    static String with(String address, String query) {
        return query.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + query;
    }

    /** Address of the page with a question. */
    String href(String query) {
        return with(address, query) + (section.isEmpty() ? "" : "#" + section);
    }

    String file(String suffix, String query) {
        int fixed = address.indexOf('?');
        String path = files + "." + suffix + (fixed < 0 ? "" : address.substring(fixed));
        return with(path, query);
    }
}
