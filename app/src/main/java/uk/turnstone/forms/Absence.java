package uk.turnstone.forms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three ways of having no answer. None of them is a no, and none is nought. */
public enum Absence {
    NOT_ASKED,
    DECLINED,
    NOT_KNOWN;

    /** As in definitions and in the database: not-asked. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As on pages: not asked. */
    public String words() {
        return word().replace('-', ' ');
    }

    static Optional<Absence> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
