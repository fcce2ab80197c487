package uk.turnstone.signin;

import java.util.List;
import java.util.Map;
import uk.turnstone.access.DemoUser;

/**
 * Everybody as whom one can sign in.
 *
 * @param agencies name of each agency with its people
 */
public record DemoSignInPage(Map<String, List<DemoUser>> agencies) {}
