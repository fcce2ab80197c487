package uk.turnstone.signin;

import java.util.List;
import uk.turnstone.web.Problems;

/**
 * Signing in.
 *
 * @param providers where else one can sign in
 * @param login what was typed
 * @param problems what is wrong with it
 * @param challenge random bytes (base64url) for a passkey to sign
 * @param host name of this place, to which passkeys belong
 */
public record SignInPage(List<Link> providers, String login, Problems problems, String challenge, String host) {

    /**
     * A provider.
     *
     * @param id short name, used in the address
     * @param title its name
     */
    public record Link(String id, String title) {}
}
