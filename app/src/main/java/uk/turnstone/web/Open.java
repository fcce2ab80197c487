package uk.turnstone.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that a page shows no information of any category, and to whom it opens. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Open {
    To value() default To.SIGNED_IN;

    /** Whom a page opens to. */
    enum To {
        EVERYBODY,
        SIGNED_IN
    }
}
