package uk.turnstone.plans;

/** Why something cannot be done to a plan, and what to do about it. */
public enum PlanError {
    NO_PLAN("", "There is no such plan."),
    NO_ACTION("", "There is no such action."),
    NOT_YOURS("", "Your role does not write plans. Ask whoever leads on this person."),
    NEED_MISSING("need", "Choose the need that the action meets."),
    ACTION_MISSING("action", "Say what is to be done."),
    OWNER_MISSING("owner", "Name the worker who does it."),
    AGENCY_UNKNOWN("agency", "Choose the agency that the worker is from."),
    DUE_MISSING("due", "Give the day by which it is to be done, such as 20/11/2026."),
    OUTCOME_MISSING("outcome", "Say in a sentence what came of it."),
    REASON_MISSING("reason", "Say in a sentence why it is dropped."),
    WHY_MISSING("reason", "Say in a sentence why."),
    NONE_CHOSEN("", "Choose at least one action first."),
    NOT_ALL_THERE("", "One of these actions is not there any more, or is done. Nothing was changed: choose again."),
    ONE_SAVED_MEANWHILE("", "Somebody else saved one of these actions meanwhile. Nothing was changed: choose again."),
    NOTE_MISSING("note", "Write what was done or learnt."),
    ALREADY_ENDED("", "This action is already done or dropped. Add another if more is to be done."),
    SAVED_MEANWHILE("", "Somebody else saved this action after you opened it. Both are shown; yours is not lost.");

    private final String field;
    private final String sentence;

    PlanError(String field, String sentence) {
        this.field = field;
        this.sentence = sentence;
    }

    /** Name of the field it is about; empty if it is about the whole. */
    public String field() {
        return field;
    }

    /** What it says to the person who asked. */
    public String sentence() {
        return sentence;
    }
}
