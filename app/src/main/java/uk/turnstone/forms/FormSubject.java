package uk.turnstone.forms;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Crumb;

/**
 * Whom a form is about, as far as the reader may see.
 *
 * @param key the key the person goes by now
 * @param name as most of their records have it
 * @param line who they are in a line below the name, such as the birth date
 * @param address of their page; null where the reader has none to go to
 * @param records the records of this person that the reader may see, at least one
 */
public record FormSubject(
        UUID key, String name, String line, @Nullable String address, List<Long> records) {
    public FormSubject {
        records = List.copyOf(records);
    }

    /** The line as a sentence begins. */
    public String sentence() {
        return line.substring(0, 1).toUpperCase(Locale.UK) + line.substring(1);
    }

    /** The way back to them: their page where the reader has one to go to, else the forms. */
    List<Crumb> crumbs() {
        String page = address;
        return page == null
                ? List.of(new Crumb("Forms", "/forms"))
                : List.of(new Crumb("People", "/people"), new Crumb(name, page));
    }

    /** The same, and the forms about them. */
    List<Crumb> crumbsWithForms() {
        return Stream.concat(crumbs().stream(), Stream.of(new Crumb("Assessments", "/forms/about/" + key)))
                .toList();
    }

    Long[] recordNumbers() {
        return records.toArray(Long[]::new);
    }

    /** The record by which a draft remembers the person: the first there was. */
    long anchor() {
        return records.stream().min(Long::compare).orElseThrow();
    }
}
