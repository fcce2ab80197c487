package uk.turnstone.forms;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form as somebody filled it in and saved it.
 *
 * @param record the record of our own that it is about
 * @param total score as it was kept; null where there is none
 * @param band band of the score as it was kept; null where there is none
 * @param signed who filled it in
 * @param correction what it corrects; null for what corrects nothing
 * @param correctedBy the one that took its place; null while it stands
 */
public record Filled(
        UUID key,
        long record,
        int holding,
        Filling filling,
        @Nullable Integer total,
        @Nullable String band,
        Signed signed,
        @Nullable Correction correction,
        @Nullable UUID correctedBy) {

    /**
     * Who filled it in.
     *
     * @param login of whoever did
     * @param name as colleagues knew them that day
     * @param agency name of the agency they worked for
     */
    public record Signed(String login, String name, String agency) {}

    /**
     * A filled form that was wrong, and why.
     *
     * @param of its key
     */
    public record Correction(UUID of, String why) {}

    public Form form() {
        return filling.form();
    }

    public LocalDate on() {
        return filling.on();
    }

    public Optional<Score> score() {
        return Scorer.score(form(), filling.answers());
    }

    /** The band that holds: by judgement, else by score; null where there is none. */
    public @Nullable String standingBand() {
        Filling.Judged judged = filling.judged();
        return judged == null ? band : judged.band();
    }

    /** Total, such as “Total need 9”, with its band; empty where the form is not scored. */
    public String outcome() {
        Scoring scoring = form().scoring();
        if (scoring == null) {
            return "";
        }
        String score = scoring.label() + " " + (total == null ? "not known" : total);
        String standing = standingBand();
        return standing == null
                ? score
                : score + ", " + form().band(standing) + (filling.judged() == null ? "" : " by judgement");
    }
}
