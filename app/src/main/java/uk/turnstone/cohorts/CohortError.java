package uk.turnstone.cohorts;

/** Why somebody cannot join, leave or be corrected, and what to do about it. */
public enum CohortError {
    NO_PERSON("", "There is no such person."),
    COHORT_UNKNOWN("cohort", "Choose a cohort that is run on that day."),
    JOINED_MISSING("joined", "Give the day of joining, such as 20/11/2026."),
    JOINED_IN_FUTURE("joined", "The day of joining cannot be after today. Record it when it has come."),
    ALREADY_MEMBER("joined", "Already a member of this cohort on that day."),
    MEMBER_LATER(
            "joined", "A later membership of this cohort is on record. Correct its dates, or give a day of leaving."),
    UNDER_18("joined", "Under 18 on that day: this cohort is for adults only."),
    AGE_NOT_KNOWN(
            "age", "Records cannot say whether this person was 18 that day. Say in a sentence how you know, or ask."),
    REASON_MISSING("reason", "Say why in a sentence."),
    NO_MEMBERSHIP("", "There is no such membership."),
    LEFT_MISSING("left", "Give the day of leaving, such as 20/11/2026."),
    LEFT_IN_FUTURE("left", "The day of leaving cannot be after today. Record it when it has come."),
    LEFT_TOO_EARLY("left", "The day of leaving must be after the day of joining."),
    ALREADY_LEFT("left", "This person has already left. Correct the membership if its dates are wrong."),
    SAVED_MEANWHILE(
            "", "Somebody else changed this membership after you opened it. Look at it again; yours is not saved."),
    NOT_YOURS("", "Your role does not put people into cohorts. Ask the IOM manager."),
    NOT_RECORDED("", "This could not be recorded. Ask the IOM manager to look at it.");

    private final String field;
    private final String sentence;

    CohortError(String field, String sentence) {
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
