package uk.turnstone.intake;

/** A delivery that a person should look at before it is taken in; thrown, it undoes what was done so far. */
final class NeedsLook extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A delivery that ends more than half of what is known, and more than this many records, is looked at first. */
    private static final int ENDED_WITHOUT_ASKING = 20;

    private final String sentence;

    private NeedsLook(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** What to look at. */
    String sentence() {
        return sentence;
    }

    /** Looks whether a larger share of rows was turned back than the format lets pass. */
    static void atRejected(Format format, Staging staged) {
        if (staged.rejected() > 0 && staged.rejected() > staged.read() * format.acceptRejected()) {
            throw new NeedsLook(
                    "%,d of %,d rows were turned back. Look at them, then let the rest in or refuse the file."
                            .formatted(staged.rejected(), staged.read()));
        }
    }

    /** Looks whether it would end most of what is known. */
    static void atEnded(Publication.Outcome outcome, Staging staged) {
        boolean nothingInIt = staged.read() == 0 && outcome.ended() > 0;
        if (nothingInIt || outcome.ended() > ENDED_WITHOUT_ASKING && outcome.ended() > outcome.known()) {
            throw new NeedsLook(
                    "This file would end %,d records, most of what is known from this source. Look whether it is complete."
                            .formatted(outcome.ended()));
        }
    }
}
