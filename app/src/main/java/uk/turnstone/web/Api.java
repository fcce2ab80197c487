package uk.turnstone.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.web.bind.annotation.RestController;

/**
 * Marks what answers programs: JSON under {@code /api/v1}, by the same rules as pages. What goes wrong is told as problem
 * details (RFC 9457), and who is not signed in is told so instead of being led to a page.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RestController
public @interface Api {
    /** Where all of them begin. */
    String ROOT = "/api/v1";
}
