package uk.turnstone.forms;

/** Why a form is not saved. */
public enum FormError {
    NOT_YOURS("Your role does not work with this form."),
    NO_PERSON("There is no such person among the records you may see."),
    CORRECTED_MEANWHILE(
            "Somebody else has corrected this meanwhile. Look at what they wrote; what you typed is still here.");

    private final String sentence;

    FormError(String sentence) {
        this.sentence = sentence;
    }

    /** What it says to whoever tried. */
    public String sentence() {
        return sentence;
    }
}
