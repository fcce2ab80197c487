package uk.turnstone.signin;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.turnstone.access.Visitor;

/**
 * Choosing one of one's posts.
 *
 * @param posts all of today
 * @param current key of the post in which the reader works; null before signing in
 * @param action where the choice is sent
 */
public record OwnPostsPage(List<Visitor> posts, @Nullable UUID current, String action) {}
