package uk.turnstone.people;

/** Why something that was asked about people was not done, in a sentence for whoever asked. */
public final class PeopleRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PeopleRefusal(String sentence) {
        super(sentence);
    }

    /** The sentence. */
    public String sentence() {
        return java.util.Objects.requireNonNull(getMessage());
    }
}
