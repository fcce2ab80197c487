package uk.turnstone.intake;

import java.util.UUID;

/**
 * A file whose columns are being matched.
 *
 * @param key key in addresses of its pages
 * @param format format that it is led to
 * @param name name of the file
 * @param choices what has been chosen so far
 */
record FileToMatch(UUID key, Format format, String name, Matching choices) {
    String address() {
        return "/deliveries/match/" + key;
    }
}
