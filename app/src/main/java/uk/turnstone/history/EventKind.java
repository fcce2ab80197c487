package uk.turnstone.history;

import java.util.Arrays;

/**
 * Kinds of event, by the numbers that events carry ({@code history.event_kind}). Each is held under one data category but
 * {@link #NAMED_IN_CRIME}, of which suspects and victims are held apart, and those that are about nobody.
 */
public enum EventKind {
    CRIME(1, "Recorded", "", false),
    ARREST(2, "Arrested", "arrests", false),
    CONVICTION(3, "Convicted", "convictions", false),
    CAUTION(4, "Cautioned", "convictions", false),
    ORDER(5, "Order or licence", "orders-licence", true),
    REQUIREMENT(6, "Requirement", "orders-licence", true),
    TREATMENT(7, "Treatment", "treatment-attendance", true),
    CHARGE(8, "Charged", "arrests", false),
    DRUG_TEST(9, "Drug test", "drug-tests", false),
    RECEPTION(10, "Received into prison", "custody", false),
    PRISON_MOVE(11, "Moved between prisons", "custody", false),
    RELEASE(12, "Released from prison", "custody", false),
    CUSTODY(13, "In prison", "custody", true),
    INCIDENT(14, "Anti-social behaviour", "arrests", false),
    DOMESTIC_INCIDENT(15, "Domestic incident", "domestic-incidents", false),
    CALL_OUT(16, "Call for service", "domestic-incidents", false),
    STOP_SEARCH(17, "Stopped and searched", "arrests", false),
    HOUSING(18, "Housing", "housing-offender", true),
    YOUTH_CONTACT(19, "Youth justice", "youth-record", true),
    FIRE(20, "Deliberate fire", "", false),
    VICTIM_REFERRAL(21, "Referred", "victim-referral", true),
    CASE(22, "Case", "pathway-referrals", true),
    NAMED_IN_CRIME(23, "Named in a crime", "", false);

    private final int number;
    private final String words;
    private final String category;
    private final boolean lasts;

    EventKind(int number, String words, String category, boolean lasts) {
        this.number = number;
        this.words = words;
        this.category = category;
        this.lasts = lasts;
    }

    /** The kind with this number. @throws IllegalArgumentException where there is none */
    public static EventKind of(int number) {
        return Arrays.stream(values())
                .filter(kind -> kind.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no kind of event with number " + number));
    }

    /** The number that events of this kind carry. */
    public int number() {
        return number;
    }

    /** What happened, in a word or two before the title of the event. */
    public String words() {
        return words;
    }

    /** Data category under which an agency holds events of this kind; empty where they are about nobody. */
    public String category() {
        return category;
    }

    /** Whether it has a beginning and an end. */
    public boolean lasts() {
        return lasts;
    }
}
