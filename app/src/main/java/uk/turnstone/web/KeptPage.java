package uk.turnstone.web;

import java.util.List;

/**
 * The forms that wait for their author.
 *
 * @param forms the newest first
 */
public record KeptPage(List<KeptForm> forms) {}
