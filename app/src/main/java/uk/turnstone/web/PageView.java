package uk.turnstone.web;

import org.springframework.http.HttpStatus;

/**
 * A page to show.
 *
 * @param template its template without suffix, such as {@code people/search}
 * @param page what the template shows, its parameter {@code page}; a public record
 * @param status 200 unless something was wrong
 */
public record PageView(String template, Object page, HttpStatus status) implements Reply {

    public static PageView of(String template, Object page) {
        return new PageView(template, page, HttpStatus.OK);
    }

    /** The form again, with what is wrong in it. */
    public static PageView toCorrect(String template, Object page) {
        return new PageView(template, page, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
