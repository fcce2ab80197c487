package uk.turnstone.people;

/** Says no to a report of a wrong fact or to its answer, and undoes the transaction it is said in. */
final class WrongFactRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;
    private final String sentence;

    /**
     * @param field name of the field of the form that it is about
     * @param sentence why, and what to do about it
     */
    WrongFactRefusal(String field, String sentence) {
        super(sentence);
        this.field = field;
        this.sentence = sentence;
    }

    String field() {
        return field;
    }

    String sentence() {
        return sentence;
    }
}
