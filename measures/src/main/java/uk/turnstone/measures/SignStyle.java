package uk.turnstone.measures;

import java.math.BigDecimal;

/** How a change shows which way it went. Nothing is written before a zero. */
public enum SignStyle {
    /** For files that programs read: {@code -12.7}, {@code 15.0}. */
    FILE("", "-"),
    /** For pages that people read, with a true minus sign (U+2212): {@code −12.7}, {@code +15.0}. */
    SCREEN("+", "\u2212");

    private final String plus;
    private final String minus;

    SignStyle(String plus, String minus) {
        this.plus = plus;
        this.minus = minus;
    }

    /** The sign is that of the rounded number handed in, so −0.04 shown to one decimal is {@code 0.0}. */
    public String write(BigDecimal rounded) {
        String size = rounded.abs().toPlainString();
        return switch (rounded.signum()) {
            case 1 -> plus + size;
            case -1 -> minus + size;
            default -> size;
        };
    }
}
