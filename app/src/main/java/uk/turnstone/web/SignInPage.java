package uk.turnstone.web;

import java.util.List;
import java.util.Map;
import uk.turnstone.access.DemoUser;

/**
 * Everybody as whom one can sign in.
 *
 * @param agencies name of each agency with its people
 */
public record SignInPage(Map<String, List<DemoUser>> agencies) {}
