package uk.turnstone.forms;

/** Says no and undoes the transaction it is said in. */
public final class FormRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FormError error;

    FormRefusal(FormError error) {
        super(error.sentence());
        this.error = error;
    }

    public FormError error() {
        return error;
    }
}
