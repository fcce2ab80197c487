package uk.turnstone.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the chain stood at a moment, signed. As a file it is to be kept where whoever runs the server cannot reach it.
 *
 * @param link the last entry then
 * @param madeAt to the second
 * @param signature Ed25519 over both
 */
record Checkpoint(Link link, Instant madeAt, byte[] signature) {
    private static final String TITLE = "Turnstone audit checkpoint";

    static Checkpoint signed(Link link, Instant now, SealKey key) {
        Instant second = now.truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        return new Checkpoint(link, second, key.sign(message(link, second)));
    }

    private static byte[] message(Link link, Instant at) {
        return SealKey.message(link, "checkpoint " + at);
    }

    boolean isSignedBy(SealKey.PublicSealKey key) {
        return key.signed(message(link, madeAt), signature);
    }

    /** As a file of five lines. */
    String text() {
        return TITLE + "\nentry: " + link.number() + "\nhash: " + HexFormat.of().formatHex(link.hash()) + "\nmade: "
                + madeAt + "\nsignature: " + Base64.getEncoder().encodeToString(signature) + "\n";
    }

    /** Reads {@link #text}; empty if it is none. */
    static Optional<Checkpoint> parse(String text) {
        Map<String, String> lines = text.lines()
                .filter(line -> line.contains(": "))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(": ")),
                        line -> line.substring(line.indexOf(": ") + 2).strip(),
                        (first, second) -> first));
        try {
            return text.startsWith(TITLE)
                    ? Optional.of(new Checkpoint(
                            new Link(
                                    Long.parseLong(lines.getOrDefault("entry", "")),
                                    HexFormat.of().parseHex(lines.getOrDefault("hash", ""))),
                            Instant.parse(lines.getOrDefault("made", "")),
                            Base64.getDecoder().decode(lines.getOrDefault("signature", ""))))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
