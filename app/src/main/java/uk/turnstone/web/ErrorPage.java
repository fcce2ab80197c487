package uk.turnstone.web;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong, in plain words.
 *
 * @param title in a few words
 * @param words what happened and what to do
 * @param request number to tell to whoever helps; null where it would not help
 */
public record ErrorPage(
        String title, String words, @Nullable String request) {}
