package uk.turnstone.web.list;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet takes for text: what it would take for a formula begins with an apostrophe (OWASP, “CSV
 * injection”); numbers are left as they are.
 */
public final class HarmlessText {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private HarmlessText() {}

    public static String of(String cell) {
        return !cell.isEmpty()
                        && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0
                        && !NUMBER.matcher(cell).matches()
                ? "'" + cell
                : cell;
    }
}
