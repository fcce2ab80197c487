package uk.turnstone.intake;

import org.jspecify.annotations.Nullable;

/** A file, format or mapping that cannot be worked with; the message says in one sentence what to do. */
public sealed class IntakeTrouble extends RuntimeException permits HeadingsDoNotFit {
    private static final long serialVersionUID = 1;

    public IntakeTrouble(String sentence) {
        super(sentence);
    }

    IntakeTrouble(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
