package uk.turnstone.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A page to show.
 *
 * @param template its template without suffix, such as {@code people/search}
 * @param page what the template shows, its parameter {@code page}; a public record
 * @param status 200 unless something was wrong
 * @param stamp what a print of it says of itself; null for what follows from the page and whoever looks at it
 */
public record PageView(
        String template,
        Object page,
        HttpStatus status,
        @Nullable Stamp stamp) implements Reply {

    public PageView(String template, Object page, HttpStatus status) {
        this(template, page, status, null);
    }

    public static PageView of(String template, Object page) {
        return new PageView(template, page, HttpStatus.OK);
    }

    /** The form again, with what is wrong in it. */
    public static PageView toCorrect(String template, Object page) {
        return new PageView(template, page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The same, to be printed for somebody else than whoever looks at it. */
    public PageView stamped(Stamp printed) {
        return new PageView(template, page, status, printed);
    }
}
