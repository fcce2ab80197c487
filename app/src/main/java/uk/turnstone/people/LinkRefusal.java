package uk.turnstone.people;

/** Says no to a join or a split and undoes the transaction it is said in. */
final class LinkRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why records cannot be joined or parted as asked, and what to do about it. */
    enum Why {
        ONE_PERSON("", "Both are already one person. Nothing was changed."),
        REASON_MISSING("reason", "Say in a sentence how you know."),
        NONE_CHOSEN("leaving", "Choose at least one record that an agency sent, and leave at least one."),
        ONLY_PROTECTED(
                "", "No: protected records join a person by a record that is not protected, never by one another."),
        SECOND_REVIEWER(
                "",
                "This joins a protected record, so a second reviewer must agree. You were the first, or sign in under the first one's name."),
        ANSWER_MISSING("answer", "Choose one of the three answers."),
        CHANGED_MEANWHILE("", "The records of these people changed after you opened the page. Look again."),
        ENDED_ALREADY("", "This has been answered or undone already.");

        private final String field;
        private final String sentence;

        Why(String field, String sentence) {
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

    private final Why why;

    LinkRefusal(Why why) {
        super(why.sentence());
        this.why = why;
    }

    Why why() {
        return why;
    }
}
