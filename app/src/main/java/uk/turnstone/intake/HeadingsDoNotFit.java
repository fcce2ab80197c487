package uk.turnstone.intake;

/** The file has not the columns of its format. */
final class HeadingsDoNotFit extends IntakeTrouble {
    private static final long serialVersionUID = 1;

    private final boolean ofAnother;

    /** @param ofAnother whether its headings are those of another format, which the sentence then names */
    HeadingsDoNotFit(String sentence, boolean ofAnother) {
        super(sentence);
        this.ofAnother = ofAnother;
    }

    boolean ofAnother() {
        return ofAnother;
    }
}
