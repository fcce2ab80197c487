package uk.turnstone.access;

import java.util.List;

/**
 * Something that people are asked to agree to, in the words of a day.
 *
 * @param kind short name, the same for all wordings
 * @param title name on pages
 * @param category data category: whoever may read it of a case reads the consents, whoever may write it records them
 * @param askedFor what is asked, as it is said to the person
 * @param givenBy who may give it
 * @param follows what follows when it is withdrawn
 */
public record ConsentKind(
        String kind, String title, String category, String askedFor, List<String> givenBy, String follows) {
    /** A consent that the person themselves may give. */
    public static final String THEMSELVES = "themselves";

    /** A consent given for a child, which ends when the child is 18. */
    public static final String PARENT = "a parent or guardian";

    public ConsentKind {
        givenBy = List.copyOf(givenBy);
    }
}
