package uk.turnstone.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.turnstone.access.Level;
import uk.turnstone.access.Relation;

/** Says which kind of information a page shows or changes: whose role may not read it is not let in. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    /** Name of the data category, as in the table of access. */
    String value();

    /** How much of it one must be able to read for the page to be of use. */
    Level least() default Level.OWN_PART;

    /** Of which cases: those so near or farther. A page about the whole partnership asks for those of the agency. */
    Relation of() default Relation.OWN;
}
