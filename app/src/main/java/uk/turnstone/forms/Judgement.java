package uk.turnstone.forms;

import java.util.List;

/**
 * The professional's own judgement, which may go over the band of the score. It always wants its reason.
 *
 * @param text the question, such as whether the risk is higher than the score says
 * @param to bands that may be chosen
 * @param needs ids of questions that must have an answer when it is used
 */
public record Judgement(String text, String hint, List<String> to, List<String> needs) {}
