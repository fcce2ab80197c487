package uk.turnstone.web.kit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A name as a label: with a capital, and small letters after it. */
final class Capital {
    private Capital() {}

    static String of(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return "";
        }
        return name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1).toLowerCase(Locale.UK);
    }
}
