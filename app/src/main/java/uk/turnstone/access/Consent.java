package uk.turnstone.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody agreed to or refused, as it was recorded.
 *
 * @param record the record of our own on which it hangs
 * @param kind in the words of the day on which it was asked
 * @param keeper name of the agency that keeps it
 * @param said what was recorded
 * @param by name of whoever recorded it
 * @param recordedOn day on which it was recorded
 * @param instead key of the record that took its place because it was entered in error; null where it stands
 * @param overtaken whether nothing of this kind counts for the person today, though this would by itself: they refused or withdrew
 *     since, maybe at another agency
 * @param withdrawal null where it was not withdrawn
 */
public record Consent(
        UUID key,
        long record,
        ConsentKind kind,
        String keeper,
        Said said,
        String by,
        LocalDate recordedOn,
        @Nullable UUID instead,
        boolean overtaken,
        @Nullable Withdrawal withdrawal) {
    public static final String GIVEN = "given";
    public static final String REFUSED = "refused";
    /** What takes the place of a consent entered in error where nothing stands instead. */
    public static final String NEVER_GIVEN = "never given";

    /** Ways in which a consent or its withdrawal is told. */
    public static final List<String> HOW = List.of("in writing", "spoken and noted", "signed form");

    /**
     * What is recorded.
     *
     * @param answer given, refused or never given
     * @param givenBy who answered
     * @param giver their names, where it was not the person alone
     * @param explained what was explained to them
     * @param until last day; null until it is withdrawn
     * @param corrects key of the one entered in error of which this takes the place; null for none
     * @param correctsWhy why that was wrong
     */
    public record Said(
            String answer,
            LocalDate asked,
            String givenBy,
            @Nullable String giver,
            String how,
            String explained,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String note,
            @Nullable UUID corrects,
            @Nullable String correctsWhy) {}

    /**
     * That it was withdrawn.
     *
     * @param day from this day on it does not count
     * @param how how that was told
     * @param saidBy who said so
     * @param by name of whoever recorded it
     */
    public record Withdrawal(
            LocalDate day,
            String how,
            String saidBy,
            @Nullable String by) {}

    /** How it stands, as a list groups them. */
    public enum Standing {
        IN_FORCE("In force"),
        TO_BEGIN("Begins later"),
        ENDED("Ended"),
        OVERTAKEN("Ended by a later answer"),
        WITHDRAWN("Withdrawn"),
        REFUSED("Refused"),
        IN_ERROR("Entered in error");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** How it stands on a day. */
    public Standing standing(LocalDate day) {
        if (instead != null || said.answer().equals(NEVER_GIVEN)) {
            return Standing.IN_ERROR;
        }
        if (said.answer().equals(REFUSED)) {
            return Standing.REFUSED;
        }
        if (withdrawal != null && !day.isBefore(withdrawal.day())) {
            return Standing.WITHDRAWN;
        }
        if (day.isBefore(said.from())) {
            return Standing.TO_BEGIN;
        }
        if (said.until() != null && day.isAfter(said.until())) {
            return Standing.ENDED;
        }
        return overtaken ? Standing.OVERTAKEN : Standing.IN_FORCE;
    }

    /** Whether it can be withdrawn: it counts, or will. */
    public boolean open(LocalDate day) {
        Standing now = standing(day);
        return withdrawal == null && (now == Standing.IN_FORCE || now == Standing.TO_BEGIN);
    }

    /** For the trail: what it is, without what was said about anybody. */
    static String forTheTrail(ConsentKind kind, Said said, @Nullable Withdrawal withdrawal) {
        return kind.title() + ": " + said.answer() + ", asked " + said.asked() + ", " + said.how() + ", from "
                + said.from() + (said.until() == null ? "" : " to " + said.until())
                + (withdrawal == null ? "" : ", withdrawn " + withdrawal.day() + " " + withdrawal.how());
    }
}
