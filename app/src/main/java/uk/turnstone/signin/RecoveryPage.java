package uk.turnstone.signin;

import java.util.List;

/**
 * Recovery codes, shown once.
 *
 * @param codes the codes
 */
public record RecoveryPage(List<String> codes) {}
