package uk.turnstone.web;

import java.util.List;
import java.util.UUID;

/**
 * The forms that wait for their author.
 *
 * @param forms the newest first
 * @param others other posts of the same user in which forms wait
 */
public record KeptPage(List<KeptForm> forms, List<OtherPost> others) {

    /**
     * Another post of the same user in which forms wait.
     *
     * @param key of the post
     * @param title role and agency in words
     * @param forms how many
     */
    public record OtherPost(UUID key, String title, int forms) {}
}
