package uk.turnstone.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.turnstone.audit.SealKey.PublicSealKey;
import uk.turnstone.audit.Verdict.Breach;

/** One walk along the chain. */
final class Walk {
    /** How far ahead an entry is looked for that stands in another's place. */
    private static final int LOOKED_AHEAD = 10_000;

    private final PublicSealKey key;
    private final Map<Long, Checkpoint> outside = new TreeMap<>();
    private final List<Checkpoint> unsigned;
    private final Disposals disposals;
    private Link last = Link.BEFORE_THE_FIRST;
    private boolean signed = true;
    private long proven;

    Walk(PublicSealKey key, List<Checkpoint> outside, Disposals disposals) {
        this.key = key;
        this.disposals = disposals;
        unsigned = outside.stream().filter(each -> !each.isSignedBy(key)).toList();
        outside.stream()
                .sorted(Comparator.comparing(Checkpoint::madeAt))
                .forEach(each -> this.outside.putIfAbsent(each.link().number(), each));
    }

    /** The first thing that is not as it was sealed; null if there is none. */
    @Nullable Breach through(ResultSet rows) throws SQLException {
        if (!unsigned.isEmpty()) {
            return new Breach(
                    1,
                    "the checkpoint of " + unsigned.getFirst().madeAt()
                            + " is not signed with this key; either it or the chain is of another installation.");
        }
        while (rows.next()) {
            Breach breach = step(rows);
            if (breach != null) {
                return breach;
            }
        }
        return atTheEnd();
    }

    private @Nullable Breach step(ResultSet row) throws SQLException {
        long next = last.number() + 1;
        long number = row.getLong("number");
        if (number != next) {
            return new Breach(next, "it is missing; after entry " + last.number() + " comes entry " + number + ".");
        }
        ChainedEntry entry = ChainedEntry.read(row);
        if (entry == null) {
            return new Breach(next, "it is missing; its seal is there, the entry is not.");
        }
        byte[] payload = row.getBytes("payload_hash");
        byte[] hash = row.getBytes("hash");
        if (!Arrays.equals(entry.sealed(next, last.hash(), payload), hash)) {
            return new Breach(next, outOfPlace(row, next, payload, hash, entry.words()));
        }
        String emptied = payload(row, entry, payload, next);
        if (emptied != null) {
            return new Breach(next, emptied);
        }
        last = new Link(next, hash);
        return vouched(row.getBytes("signature"));
    }

    private @Nullable String payload(ResultSet row, ChainedEntry entry, byte[] sealed, long number)
            throws SQLException {
        byte[] now = entry.payloadHash();
        if (now != null) {
            return Arrays.equals(now, sealed)
                    ? null
                    : "what was asked or shown at it (" + entry.words() + ") was altered.";
        }
        if (row.getObject("payload_key") == null) {
            return "what was asked or shown at it (" + entry.words() + ") is missing.";
        }
        Timestamp at = row.getTimestamp("disposed_at");
        return disposals.tellOf(number, row.getObject("disposed_by", UUID.class), at == null ? null : at.toInstant())
                ? null
                : "what was asked or shown at it (" + entry.words() + ") was emptied, and no disposal tells of it.";
    }

    private @Nullable Breach vouched(byte @Nullable [] signature) {
        signed = signature != null;
        if (signature != null && !key.signed(SealKey.message(last), signature)) {
            return new Breach(last.number(), "its seal is not signed with this installation's key: it was forged.");
        }
        Checkpoint checkpoint = outside.get(last.number());
        if (checkpoint == null) {
            return null;
        }
        if (!Arrays.equals(checkpoint.link().hash(), last.hash())) {
            return new Breach(
                    last.number(),
                    "the checkpoint of " + checkpoint.madeAt()
                            + " knows it otherwise: it, or one before it, was altered and the chain made anew.");
        }
        proven = last.number();
        return null;
    }

    private @Nullable Breach atTheEnd() {
        for (Checkpoint each : outside.values()) {
            if (each.link().number() > last.number()) {
                return new Breach(
                        last.number() + 1,
                        "it is missing; the checkpoint of " + each.madeAt() + " knows "
                                + each.link().number() + " entries, and the chain ends after " + last.number() + ".");
            }
        }
        return signed
                ? null
                : new Breach(
                        last.number(),
                        "it is the last and its seal is not signed: entries were cut off after it, or it"
                                + " was forged.");
    }

    private String outOfPlace(ResultSet rows, long number, byte[] payload, byte[] hash, String words)
            throws SQLException {
        for (int ahead = 0; ahead < LOOKED_AHEAD && rows.next(); ahead++) {
            ChainedEntry other = ChainedEntry.read(rows);
            if (other != null && Arrays.equals(other.sealed(number, last.hash(), payload), hash)) {
                return "another stands in its place (" + words + "); it stands now as entry " + rows.getLong("number")
                        + ": they were reordered.";
            }
        }
        return "it was altered, or another was put in its place (now: " + words + ").";
    }

    Verdict verdict(@Nullable Breach breach, long unsealed) {
        return new Verdict(last.number(), breach, breach == null ? proven : 0, disposals.all(), unsealed);
    }
}
