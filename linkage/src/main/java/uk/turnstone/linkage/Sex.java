package uk.turnstone.linkage;

import java.util.Locale;

/** Sex as a source recorded it. It is kept to be shown; no rule joins or keeps apart by it, since it is often wrong. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    NOT_KNOWN;

    /** Reads F, M, U, the words, and the codes 1 and 2 of the NHS; anything else that is written is {@link #OTHER}. */
    public static Sex parse(String raw) {
        return switch (raw.strip().toUpperCase(Locale.ROOT)) {
            case "F", "FEMALE", "2" -> FEMALE;
            case "M", "MALE", "1" -> MALE;
            case "", "U", "UNKNOWN", "NOT KNOWN", "NK", "0", "X" -> NOT_KNOWN;
            default -> OTHER;
        };
    }
}
