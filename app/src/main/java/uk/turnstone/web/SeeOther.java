package uk.turnstone.web;

import org.jspecify.annotations.Nullable;

/**
 * Where to go after something was done, so that loading the page again does not do it again.
 *
 * @param path address within Turnstone, beginning with a stroke
 * @param notice what was done, in a sentence shown once on the next page; null for none
 */
public record SeeOther(String path, @Nullable String notice) implements Reply {
    public SeeOther {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("Not an address within Turnstone");
        }
    }

    public static SeeOther at(String path) {
        return new SeeOther(path, null);
    }
}
