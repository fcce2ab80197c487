package uk.turnstone.governance;

import java.util.List;
import uk.turnstone.access.Posts;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Problems;

/**
 * Who works for whom as what.
 *
 * @param posts that have not ended
 * @param asked that wait to be given or refused
 * @param decides whether the reader gives and refuses
 * @param asks whether the reader asks for posts
 * @param users who may be given a post
 * @param agencies to work for
 * @param roles to work in
 * @param typed what was typed so far
 * @param problems what is wrong with the form
 */
public record PostsPage(
        List<Posts.Post> posts,
        List<Posts.Asked> asked,
        boolean decides,
        boolean asks,
        List<Choice> users,
        List<Choice> agencies,
        List<Choice> roles,
        Typed typed,
        Problems problems) {

    /** What was typed so far. */
    public record Typed(
            String user, String agency, String role, String employer, String from, String until, String reason) {
        static final Typed NOTHING = new Typed("", "", "", "", "", "", "");
    }

    /** How many wait for the reader on the quarterly list. */
    public long waiting() {
        return posts.stream()
                .filter(post -> post.due() != null && post.answers())
                .count();
    }

    /** Whether the reader can do something about any post. */
    public boolean answers() {
        return asks || posts.stream().anyMatch(Posts.Post::answers);
    }
}
