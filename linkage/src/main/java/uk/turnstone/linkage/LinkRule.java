package uk.turnstone.linkage;

/** On what ground two records are held to be of one person. */
public enum LinkRule {
    /** They carry the same valid number of a kind that links across agencies, and nothing contradicts. */
    SHARED_NUMBER("the same number"),
    /** Equal name, equal full birth date, one more agreement, and no number of one kind differs. */
    NAME_BIRTH_AND_MORE("equal name and birth date and one more agreement");

    private final String words;

    LinkRule(String words) {
        this.words = words;
    }

    /** The rule in a few words, to stand within a sentence. */
    public String words() {
        return words;
    }
}
