package uk.turnstone.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the chain takes it: all that stays, as text and in order, and the hash of what can be disposed of.
 *
 * @param key of the entry
 * @param fields all columns of the entry, the key first
 * @param payloadHash SHA-256 of salt and payload as they are now; null where the payload was disposed of or is not there
 */
record ChainedEntry(UUID key, List<@Nullable String> fields, byte @Nullable [] payloadHash) {
    private static final List<String> ENTRY = List.of(
            "l.look_key::text",
            "l.look_id::text",
            "(extract(epoch FROM l.at) * 1000000)::bigint::text",
            "l.partnership_id::text",
            "l.user_login",
            "l.agency_id::text",
            "l.role",
            "l.purpose",
            "l.client",
            "l.request",
            "l.action",
            "l.person_key::text",
            "l.agreements",
            "l.found::text");
    private static final List<String> PAYLOAD = List.of(
            "p.detail",
            "p.asked",
            "p.before",
            "p.after",
            "p.persons::text",
            "p.recipient",
            "p.marking",
            "(p.expires_on - DATE '2000-01-01')::text");

    /** What is selected of {@code access.look l} and {@code access.look_payload p} for {@link #read}, which comes first. */
    static final String COLUMNS = String.join(", ", ENTRY) + ", p.salt, " + String.join(", ", PAYLOAD);

    /** Reads {@link #COLUMNS}; null where the entry is not there. */
    static @Nullable ChainedEntry read(ResultSet row) throws SQLException {
        List<@Nullable String> fields = new ArrayList<>();
        for (int i = 1; i <= ENTRY.size(); i++) {
            fields.add(row.getString(i));
        }
        String key = fields.getFirst();
        return key == null ? null : new ChainedEntry(UUID.fromString(key), fields, payload(row, ENTRY.size() + 1));
    }

    private static byte @Nullable [] payload(ResultSet row, int first) throws SQLException {
        byte[] salt = row.getBytes(first);
        if (salt == null) {
            return null;
        }
        var fingerprint = new Fingerprint().bytes(salt);
        for (int i = 1; i <= PAYLOAD.size(); i++) {
            fingerprint.text(row.getString(first + i));
        }
        return fingerprint.hash();
    }

    /** Its hash under a number, after another, with the hash of its payload as it was sealed. */
    byte[] sealed(long number, byte[] previous, byte[] payload) {
        var fingerprint = new Fingerprint().number(number).bytes(previous).bytes(payload);
        fields.forEach(fingerprint::text);
        return fingerprint.hash();
    }

    /** When, by whom and what, for a sentence; nothing of what was asked. */
    String words() {
        String micros = fields.get(2);
        String at = micros == null
                ? ""
                : java.time.Instant.ofEpochSecond(Long.parseLong(micros) / 1_000_000)
                        .toString();
        return fields.get(10) + " by " + fields.get(4) + " at " + at;
    }
}
